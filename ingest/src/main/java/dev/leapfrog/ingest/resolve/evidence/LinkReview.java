package dev.leapfrog.ingest.resolve.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.alias.SourceName;
import dev.leapfrog.ingest.resolve.identity.Identities;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.TableLookup;

/**
 * Holds the links of a page against what was learned before: what is new, what is confirmed, and what no longer holds.
 *
 * @param learned what was learned so far
 * @param merged models that were published as merged into others
 */
public record LinkReview(
        TableLookup lookup, SortedMap<SourceName, LearnedAlias> learned, Map<ModelId, ModelId> merged) {
    /** What the page shows that is not known yet, in order of the names, without contradictions. */
    public List<LinkEvidence.Learned> news(PageEvidence page) {
        SortedMap<SourceName, LinkEvidence.Learned> news = page.undisputed();
        news.keySet().removeAll(learned.keySet());
        return withoutContradictions(news.values());
    }

    /** What was learned on an earlier day and the page confirms, as proof of what the names' models are. */
    public List<LearnedAlias> confirmed(PageEvidence page, Instant now) {
        List<LearnedAlias> proved = new ArrayList<>();
        page.undisputed().forEach((name, evidence) -> {
            LearnedAlias alias = learned.get(name);
            if (alias != null
                    && alias.from() == null
                    && alias.model().equals(evidence.to())
                    && isCredited(evidence.from())
                    && day(alias.evidence().fetchedAt()).isBefore(day(now))) {
                proved.add(alias.proving(evidence.from()));
            }
        });
        return proved;
    }

    /** What was learned from rows of a source, is not confirmed, and is no longer what the links of the page say. */
    public List<LearnedAlias> dropped(String source, PageEvidence page) {
        return learned.values().stream()
                .filter(alias -> alias.from() == null
                        && alias.evidence().source().equals(source)
                        && page.contradicts(SourceName.of(alias), alias.model()))
                .toList();
    }

    /** The evidence without what would merge models that other evidence, old or new, tells apart. */
    private List<LinkEvidence.Learned> withoutContradictions(Collection<LinkEvidence.Learned> news) {
        Map<ModelId, Set<ModelId>> byFrom = new HashMap<>();
        news.forEach(evidence ->
                byFrom.computeIfAbsent(evidence.from(), from -> new HashSet<>()).add(evidence.to()));
        Set<ModelId> usersOwn = new HashSet<>();
        lookup.usersAliases().forEach(alias -> usersOwn.add(alias.model()));
        List<LinkEvidence.Learned> agreeing = new ArrayList<>();
        Map<ModelId, ModelId> became = becameIfAllIsConfirmed();
        for (LinkEvidence.Learned evidence : news) {
            boolean disputed =
                    Objects.requireNonNull(byFrom.get(evidence.from())).size() > 1;
            if (disputed
                    || usersOwn.contains(evidence.from())
                    || !ProvedModels.allow(became, evidence.from(), evidence.to())) {
                continue;
            }
            agreeing.add(evidence);
            if (evidence.from().lab().equals(evidence.to().lab())) {
                became.put(evidence.from(), ProvedModels.last(became, evidence.to()));
            }
        }
        return agreeing;
    }

    private Map<ModelId, ModelId> becameIfAllIsConfirmed() {
        List<ProvedModels.Proof> claims = new ArrayList<>();
        for (LearnedAlias alias : learned.values()) {
            ModelId from = alias.from();
            claims.add(new ProvedModels.Proof(from == null ? byItself(alias) : from, alias.model()));
        }
        return new HashMap<>(new ProvedModels(lookup, merged).with(claims));
    }

    /** The model that a learned name would mean if nothing had been learned. */
    public ModelId byItself(LearnedAlias alias) {
        String seen = alias.evidence().source();
        String source = lookup.names(seen).equals(alias.source()) ? seen : alias.source();
        LocalDate day = day(alias.evidence().fetchedAt());
        return lookup.byName(Naming.of(source, alias.alias(), day)).id();
    }

    /** Whether a source credits somebody with the model; a name of nobody's proves nothing. */
    public static boolean isCredited(ModelId model) {
        return !model.lab().equals(Identities.NOBODY);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
