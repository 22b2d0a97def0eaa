package dev.leapfrog.streams.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.streams.publication.Moment;

/** The alerts raised at one moment, in order; each with the claims it stands on. */
final class PriceAlerts {
    private final Moment moment;
    private final PriceRules rules;
    private final LocalDate today;
    private final List<Alert> told = new ArrayList<>();

    PriceAlerts(Moment moment, PriceRules rules, LocalDate today) {
        this.moment = moment;
        this.rules = rules;
        this.today = today;
    }

    List<Alert> told() {
        return told;
    }

    /** Whether a claim is news: not of a first load, and not dated so far back that it has long been so. */
    boolean news(Claim claim) {
        boolean dated = claim.validFrom() != null
                && claim.holdsFrom().isBefore(moment.at().minus(rules.alertWithin()));
        return moment.tells() && !dated;
    }

    void add(Offer offer, UUID happening, Status status, String source, Price before, Price after, Voices voices) {
        List<Evidence> evidence = voices.witnesses(after).stream()
                .filter(Witness::agrees)
                .map(witness -> offer.claim(witness.source(), today))
                .map(claim -> new Evidence("PriceClaimed", claim.model().id().toString(), claim.provenance()))
                .toList();
        told.add(new PriceAlert(offer, moment, rules).of(happening, status, source, before, after, evidence));
    }

    /** The end of a change that was none. */
    void retracted(Offer offer, Pending pending, Price settled) {
        List<Evidence> evidence =
                List.of(new Evidence("SnapshotPublished", moment.provenance().source(), moment.provenance()));
        told.add(new PriceAlert(offer, moment, rules)
                .of(pending.happening(), Status.RETRACTED, pending.source(), settled, pending.price(), evidence));
    }
}
