package jp.madoguchi.contracts.event;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.id.WireValue;
import org.jspecify.annotations.Nullable;

/** Derives the JSON Schema of a payload from its record, so that schema and record cannot drift. */
final class EventSchemas {
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date", YearMonth.class, "");

    private EventSchemas() {}

    static ObjectNode of(EventType type) {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        builder.with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FLATTENED_ENUMS);
        builder.without(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        builder.forTypesInGeneral().withCustomDefinitionProvider(EventSchemas::asString);
        builder.forFields().withRequiredCheck(field -> !optional(field)).withNullableCheck(EventSchemas::optional);
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(type.payload());
        schema.put("$id", type.dataSchema());
        schema.put("title", type.wire());
        return schema;
    }

    private static boolean optional(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition asString(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw.isEnum() || !(WireValue.class.isAssignableFrom(raw) || FORMATS.containsKey(raw))) {
            return null;
        }
        ObjectNode node = context.getGeneratorConfig().createObjectNode().put("type", "string");
        String format = FORMATS.getOrDefault(raw, "");
        if (!format.isEmpty()) {
            node.put("format", format);
        }
        return new CustomDefinition(node, CustomDefinition.INLINE_DEFINITION, CustomDefinition.EXCLUDING_ATTRIBUTES);
    }

    static String pretty(JsonNode node) {
        return node.toPrettyString() + "\n";
    }
}
