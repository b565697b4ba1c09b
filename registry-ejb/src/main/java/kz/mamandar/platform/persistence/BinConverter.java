package kz.mamandar.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kz.mamandar.rules.identifier.Bin;

/** Stores a BIN as its twelve digits. */
@Converter(autoApply = true)
public class BinConverter implements AttributeConverter<Bin, String> {

    @Override
    public String convertToDatabaseColumn(Bin bin) {
        return bin == null ? null : bin.value();
    }

    @Override
    public Bin convertToEntityAttribute(String value) {
        return value == null ? null : new Bin(value);
    }
}
