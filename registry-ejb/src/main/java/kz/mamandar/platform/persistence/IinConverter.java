package kz.mamandar.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kz.mamandar.rules.identifier.Iin;

/** Stores an IIN as its twelve digits. */
@Converter(autoApply = true)
public class IinConverter implements AttributeConverter<Iin, String> {

    @Override
    public String convertToDatabaseColumn(Iin iin) {
        return iin == null ? null : iin.value();
    }

    @Override
    public Iin convertToEntityAttribute(String value) {
        return value == null ? null : new Iin(value);
    }
}
