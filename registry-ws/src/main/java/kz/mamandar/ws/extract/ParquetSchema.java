package kz.mamandar.ws.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.mamandar.ws.extract.Field.Kind;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MilliSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** The fields as Parquet types them; what may be missing is optional. */
final class ParquetSchema {

    private static final String ROOT = "specialist";

    private ParquetSchema() {}

    /** For the writers of columns. */
    static MessageType message() {
        return new MessageType(
                ROOT, Stream.of(Field.values()).map(ParquetSchema::primitive).toArray(PrimitiveType[]::new));
    }

    private static PrimitiveType primitive(Field field) {
        PrimitiveTypeName type =
                switch (type(field)) {
                    case INT32 -> PrimitiveTypeName.INT32;
                    case INT64 -> PrimitiveTypeName.INT64;
                    default -> PrimitiveTypeName.BINARY;
                };
        Types.PrimitiveBuilder<PrimitiveType> builder = isOptional(field) ? Types.optional(type) : Types.required(type);
        return switch (field.kind()) {
            case NUMBER -> builder.named(field.header());
            case DATE -> builder.as(LogicalTypeAnnotation.dateType()).named(field.header());
            case MOMENT ->
                builder.as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS))
                        .named(field.header());
            default -> builder.as(LogicalTypeAnnotation.stringType()).named(field.header());
        };
    }

    /** For the footer. */
    static List<SchemaElement> elements() {
        List<SchemaElement> elements = new ArrayList<>();
        SchemaElement root = new SchemaElement(ROOT);
        root.setNum_children(Field.values().length);
        elements.add(root);
        for (Field field : Field.values()) {
            SchemaElement element = new SchemaElement(field.header());
            element.setType(type(field));
            element.setRepetition_type(isOptional(field) ? FieldRepetitionType.OPTIONAL : FieldRepetitionType.REQUIRED);
            switch (field.kind()) {
                case NUMBER -> element.setConverted_type(ConvertedType.INT_32);
                case DATE -> element.setConverted_type(ConvertedType.DATE);
                case MOMENT ->
                    element.setConverted_type(ConvertedType.TIMESTAMP_MILLIS)
                            .setLogicalType(LogicalType.TIMESTAMP(
                                    new TimestampType(true, TimeUnit.MILLIS(new MilliSeconds()))));
                default -> element.setConverted_type(ConvertedType.UTF8);
            }
            elements.add(element);
        }
        return elements;
    }

    static Type type(Field field) {
        return switch (field.kind()) {
            case NUMBER, DATE -> Type.INT32;
            case MOMENT -> Type.INT64;
            default -> Type.BYTE_ARRAY;
        };
    }

    static boolean isOptional(Field field) {
        return field.kind() == Kind.OPTIONAL_TEXT
                || field == Field.CATEGORY_VALID_UNTIL
                || field == Field.CATEGORY_KK
                || field == Field.CATEGORY_RU;
    }
}
