package dev.leapfrog.events.schema;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (draft 2020-12) of records as {@link EventJson} writes them, with what their Javadoc says as
 * descriptions. Fields that a schema does not know are allowed, as newer writers may add some.
 */
public final class EventSchemas {
    /** Types that are written as a text, and an example of each. */
    private static final Map<Class<?>, String> TEXTS = Map.of(
            ModelId.class, "openai/gpt-5",
            BoardId.class, "lmarena/text/overall",
            ArenaId.class, "lmarena/text",
            Publication.class, "lmarena/text/overall@2026-03-01T00:00:00Z",
            RowKey.class, "openai/gpt-5",
            Segment.class, "open:US",
            SizeTier.class, "single-GPU");

    private final RecordDocumentation documentation;
    private final SchemaGenerator generator;

    public EventSchemas(RecordDocumentation documentation) {
        this.documentation = documentation;
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        EventJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(
                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                        JacksonOption.INCLUDE_ONLY_JSONPROPERTY_ANNOTATED_METHODS,
                        JacksonOption.INLINE_TRANSFORMED_SUBTYPES))
                .with(
                        Option.FIELDS_DERIVED_FROM_ARGUMENTFREE_METHODS,
                        Option.NONSTATIC_NONVOID_NONGETTER_METHODS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.STANDARD_FORMATS,
                        Option.ALLOF_CLEANUP_AT_THE_END,
                        Option.PLAIN_DEFINITION_KEYS);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(EventSchemas::text)
                .withDescriptionResolver(
                        scope -> this.documentation.of(scope.getType().getErasedType()))
                .withPropertySorter(Comparator.<MemberScope<?, ?>>comparingInt(EventSchemas::place)
                        .thenComparing(MemberScope::getName));
        describe(builder.forFields());
        describe(builder.forMethods());
        builder.forMethods()
                .withPropertyNameOverrideResolver(
                        method -> method.getRawMember().getName())
                .withIgnoreCheck(method -> !method.getRawMember().isAnnotationPresent(JsonProperty.class));
        generator = new SchemaGenerator(builder.build());
    }

    private <M extends MemberScope<?, ?>> void describe(SchemaGeneratorConfigPart<M> members) {
        members.withRequiredCheck(member -> !isNullable(member.getRawMember()))
                .withReadOnlyCheck(member -> false)
                .withDescriptionResolver(member -> documentation.of(
                        member.getRawMember().getDeclaringClass(),
                        member.getRawMember().getName()));
    }

    /** The schema of a topic's values, or of what one event holds. */
    ObjectNode of(Class<?> type) {
        ObjectNode schema = generator.generateSchema(type);
        flatten(schema);
        schema.put("title", type.getSimpleName());
        schema.put("$comment", "What is null is left out.");
        return schema;
    }

    /** For schemas of several types that share what they hold. */
    public SchemaBuilder several() {
        return generator.buildMultipleSchemaDefinitions();
    }

    /** Puts together what is given as parts: a type and what is said of it, a record and those unwrapped in it. */
    public static void flatten(JsonNode node) {
        node.forEach(EventSchemas::flatten);
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        schema.remove("readOnly");
        if (!(schema.get("allOf") instanceof ArrayNode parts)) {
            return;
        }
        if (parts.valueStream().noneMatch(part -> part.has("$ref")) && !schema.has("properties")) {
            schema.remove("allOf");
            parts.forEach(part -> schema.setAll((ObjectNode) part));
        } else if (schema.get("properties") instanceof ObjectNode properties) {
            Set<String> required = new LinkedHashSet<>();
            schema.path("required").forEach(name -> required.add(name.asString()));
            for (JsonNode part : parts) {
                ((ObjectNode) part.get("properties"))
                        .properties()
                        .forEach(one -> properties.set(one.getKey(), one.getValue()));
                part.path("required").forEach(name -> required.add(name.asString()));
            }
            schema.remove("allOf");
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
    }

    /**
     * In the order in which they are written: components first, then what is derived of them, in no order of its own.
     */
    private static int place(MemberScope<?, ?> member) {
        Member raw = member.getRawMember();
        List<String> components = raw.getDeclaringClass().isRecord()
                ? Arrays.stream(raw.getDeclaringClass().getRecordComponents())
                        .map(component -> component.getName())
                        .toList()
                : List.of();
        int place = components.indexOf(raw.getName());
        return place < 0 ? components.size() : place;
    }

    private static boolean isNullable(Member member) {
        AnnotatedType type =
                member instanceof Method method ? method.getAnnotatedReturnType() : ((Field) member).getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        String example = TEXTS.get(type.getErasedType());
        if (example == null) {
            return null;
        }
        ObjectNode text = context.getGeneratorConfig().createObjectNode();
        text.put("type", "string");
        if (type.getErasedType() == SizeTier.class) {
            Arrays.stream(SizeTier.values()).map(SizeTier::label).forEach(text.putArray("enum")::add);
        } else {
            text.putArray("examples").add(example);
        }
        return new CustomDefinition(text, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }
}
