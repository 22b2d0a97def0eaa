package dev.leapfrog.sinks.sql.row;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.output.ReleaseFact;
import org.jspecify.annotations.Nullable;

/** What registries say of models: every change, what holds now, and announced ends. */
final class ReleaseRows {
    private ReleaseRows() {}

    static void of(LogPosition position, ReleaseFact fact, Consumer<Change> to) {
        String model = fact.model().id().toString();
        to.accept(position.in(Row.of("release_changes"))
                .with("changed_at", fact.at())
                .with("type", fact.type().name())
                .with("model", model)
                .with("openness", Row.openness(fact.model()))
                .with("licence", fact.description().licence())
                .with("announced_on", fact.dates().announcedOn())
                .with("first_seen_on", fact.dates().firstSeenOn())
                .with("deprecated_on", fact.dates().deprecatedOn())
                .with("ends_on", fact.dates().endsOn())
                .with("source", fact.provenance().source())
                .with("known_at", fact.knownAt())
                .put());
        to.accept(Row.of("releases")
                .with("model", model)
                .with("announced_on", fact.dates().announcedOn())
                .with("listed_on", fact.dates().listedOn())
                .with("first_seen_on", fact.dates().firstSeenOn())
                .with("deprecated_on", fact.dates().deprecatedOn())
                .with("ends_on", fact.dates().endsOn())
                .with("licence", fact.description().licence())
                .with("context_tokens", fact.description().context())
                .with("modalities", fact.description().modalities())
                .with("base_models", lines(fact.description().baseModels()))
                .with("link", fact.description().link())
                .with("sources", lines(fact.witnesses()))
                .with("changed_at", fact.at())
                .put());
        to.accept(new Change.Delete("ends", Map.of("model", model)));
        if (fact.ends() != null) {
            fact.ends().forEach(end -> to.accept(end(model, end)));
        }
    }

    private static Change end(String model, ReleaseFact.End end) {
        Row row = Row.of("ends")
                .with("model", model)
                .with("provider", end.provider() == null ? "" : end.provider())
                .with("source", end.source())
                .with("vendor_says", end.vendorSays())
                .with("announced_on", end.announcedOn())
                .with("ends_on", end.endsOn());
        EndTerms terms = end.terms();
        if (terms != null) {
            row.with("not_before", terms.notBefore())
                    .with("stage", Row.lower(terms.stage()))
                    .with("words", terms.words())
                    .with("replacement", terms.replacement());
        }
        return row.put();
    }

    private static @Nullable String lines(@Nullable List<String> texts) {
        return texts == null ? null : String.join("\n", texts);
    }
}
