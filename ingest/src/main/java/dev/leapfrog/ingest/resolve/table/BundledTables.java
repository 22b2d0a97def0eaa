package dev.leapfrog.ingest.resolve.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.leapfrog.events.model.Openness;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tables that come with this package. A field that the rows do not have is an error, a missing list is empty. */
public final class BundledTables {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)))
            .build();

    private BundledTables() {}

    public static List<Lab> labs() {
        return read("labs.yaml", new TypeReference<>() {});
    }

    public static List<Family> families() {
        return read("families.yaml", new TypeReference<>() {});
    }

    public static Map<Openness, List<String>> licences() {
        return read("licences.yaml", new TypeReference<>() {});
    }

    public static List<Convention> conventions() {
        return read("conventions.yaml", new TypeReference<>() {});
    }

    /** What known models are called before people, by their ids. */
    public static Map<String, String> titles() {
        return read("titles.yaml", new TypeReference<>() {});
    }

    /** Owners in the paths of names. */
    public static List<Namespace> namespaces() {
        return read("namespaces.yaml", new TypeReference<>() {});
    }

    /** What is known of the openness of models. */
    public static KnownOpenness openness() {
        return read("openness.yaml", new TypeReference<>() {});
    }

    /** Words that tell models of one family apart. */
    public static List<String> kinds() {
        return read("kinds.yaml", new TypeReference<>() {});
    }

    static List<Provider> providers() {
        return read("providers.yaml", new TypeReference<>() {});
    }

    public static List<CatalogueModel> models() {
        return read("models.yaml", new TypeReference<>() {});
    }

    /** The registry's models; of those that {@link #models} has too, the names alone count. */
    public static List<RegistryModel> registry() {
        return read("registry.yaml", new TypeReference<>() {});
    }

    /** Names that mean one model with one source only. */
    public static List<ScopedName> scoped() {
        return read("scoped.yaml", new TypeReference<>() {});
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream table = BundledTables.class.getResourceAsStream(file)) {
            if (table == null) {
                throw new IllegalStateException("table " + file + " is not on the class path");
            }
            return MAPPER.readValue(table, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("table " + file, unreadable);
        }
    }
}
