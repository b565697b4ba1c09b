package kz.mamandar.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kz.mamandar.rules.identifier.RegistryNumber;

/** Stores a registry number as its nine digits. */
@Converter(autoApply = true)
public class RegistryNumberConverter implements AttributeConverter<RegistryNumber, String> {

    @Override
    public String convertToDatabaseColumn(RegistryNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public RegistryNumber convertToEntityAttribute(String value) {
        return value == null ? null : new RegistryNumber(value);
    }
}
