package kz.mamandar.ws.platform.soap;

import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;

/**
 * A schema that keeps a validator for each thread: JAXB asks for one per message and makes it anew each time, which costs more
 * than the validation itself. A validator starts from the beginning with each document.
 */
class KeptValidators extends Schema {

    private final Schema schema;
    private final ThreadLocal<ValidatorHandler> handlers;

    KeptValidators(Schema schema) {
        this.schema = schema;
        this.handlers = ThreadLocal.withInitial(schema::newValidatorHandler);
    }

    @Override
    public Validator newValidator() {
        return schema.newValidator();
    }

    @Override
    public ValidatorHandler newValidatorHandler() {
        return handlers.get();
    }
}
