package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.SnapshotPublished.Kind;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

import static dev.leapfrog.streams.ecosystem.ClaimScript.instant;
import static dev.leapfrog.streams.ecosystem.ClaimScript.model;
import static dev.leapfrog.streams.ecosystem.ClaimScript.provenance;

/** What pages and lists say of the end of one model, {@code acme/old}. */
final class EndScript {
    static final String LIST = "models_dev_api";
    static final String PAGE = "acme_page";
    static final String CLOUD = "cloud_page";

    private EndScript() {}

    static ClaimScript known() {
        ClaimScript script = new ClaimScript().restartingAtRandom(5);
        for (String source : List.of(LIST, PAGE, CLOUD, "shop_page")) {
            ModelDetails details = new ModelDetails("MIT", null, null, null, null, null, null);
            script.write(new ModelListed(
                    provenance(source, instant("2025-06-01")), "acme/old", model("acme/old"), "old", details, null));
            read(script, source, "2025-06-01");
        }
        return script;
    }

    static void read(ClaimScript script, String source, String date) {
        script.close(source, date, Kind.MODELS, 1);
    }

    static void end(
            ClaimScript script,
            String source,
            String date,
            @Nullable String provider,
            @Nullable String endsOn,
            @Nullable EndTerms terms) {
        write(script, source, date, provider, endsOn, LocalDate.parse(date), terms);
        read(script, source, date);
    }

    static void write(
            ClaimScript script,
            String source,
            String date,
            @Nullable String provider,
            @Nullable String endsOn,
            @Nullable LocalDate announcedOn,
            @Nullable EndTerms terms) {
        write(script, source, "old", date, provider, endsOn, announcedOn, terms);
        if (announcedOn == null) {
            read(script, source, date);
        }
    }

    static void write(
            ClaimScript script,
            String source,
            String entry,
            String date,
            @Nullable String provider,
            @Nullable String endsOn,
            @Nullable LocalDate announcedOn,
            @Nullable EndTerms terms) {
        Provenance from = provenance(source, instant(date));
        LocalDate day = endsOn == null ? null : LocalDate.parse(endsOn);
        script.write(
                new DeprecationAnnounced(from, entry, model("acme/old"), "old", provider, announcedOn, day, terms));
    }

    static List<String> told(ClaimScript script) {
        return script.alerts.stream()
                .filter(alert -> alert.kind() == Alert.Kind.DEPRECATION)
                .map(alert -> alert.status() + " " + alert.severity() + " " + alert.headline())
                .toList();
    }
}
