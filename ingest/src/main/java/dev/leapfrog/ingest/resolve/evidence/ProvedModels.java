package dev.leapfrog.ingest.resolve.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.identity.Identity;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.TableLookup;
import org.jspecify.annotations.Nullable;

/**
 * Which models proved to be the same as others. A model of the tables is never merged into another. Merges that were
 * published already come first, then what a user says of a name of every source, then what links proved of two names of
 * one lab.
 */
public final class ProvedModels {
    /** A day after all on which names changed what they mean. */
    private static final LocalDate ALWAYS = LocalDate.MAX;

    private final TableLookup lookup;
    private final Map<ModelId, ModelId> proved = new HashMap<>();

    public ProvedModels(TableLookup lookup, Map<ModelId, ModelId> merged) {
        this.lookup = lookup;
        proved.putAll(merged);
        for (Alias alias : lookup.usersAliases()) {
            Identity itself = alias.source() == null ? lookup.byName(naming(alias.name())) : null;
            if (itself != null && itself.known() == null) {
                add(itself.id(), alias.model());
            }
        }
    }

    /** Two names of which a link says that they are of one model. */
    public record Proof(ModelId from, ModelId to) {}

    /** The models that proved to be others, each with the last one it became. */
    public Map<ModelId, ModelId> with(Collection<Proof> proofs) {
        for (Proof proof : proofs) {
            if (proof.from().lab().equals(proof.to().lab()) && !lookup.isKnown(proof.from())) {
                add(proof.from(), proof.to());
            }
        }
        Map<ModelId, ModelId> last = new TreeMap<>();
        proved.keySet().forEach(from -> last.put(from, last(proved, from)));
        last.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        return last;
    }

    private void add(ModelId from, ModelId to) {
        if (!proved.containsKey(from) && !last(proved, to).equals(from)) {
            proved.put(from, to);
        }
    }

    private static Naming naming(String name) {
        return new Naming(name, null, null, null, null, ALWAYS);
    }

    /** The last model that one became; itself when it became none. */
    public static ModelId last(Map<ModelId, ModelId> became, ModelId model) {
        Set<ModelId> seen = new HashSet<>();
        ModelId now = model;
        @Nullable ModelId next = became.get(now);
        while (next != null && seen.add(now)) {
            now = next;
            next = became.get(now);
        }
        return now;
    }

    /** Whether nothing speaks against making two models one, with all that each of them has become by now. */
    static boolean allow(Map<ModelId, ModelId> became, ModelId from, ModelId to) {
        if (became.containsKey(from)) {
            return became.get(from).equals(last(became, to));
        }
        if (!from.lab().equals(to.lab())) {
            return true;
        }
        ModelId last = last(became, to);
        if (last.equals(from)) {
            return false;
        }
        Set<ModelId> ones = members(became, from);
        Set<ModelId> others = members(became, last);
        return ones.stream().allMatch(one -> others.stream().allMatch(other -> Likeness.objection(one, other) == null));
    }

    private static Set<ModelId> members(Map<ModelId, ModelId> became, ModelId last) {
        Set<ModelId> members = new HashSet<>(Set.of(last));
        became.forEach((from, to) -> {
            if (to.equals(last)) {
                members.add(from);
            }
        });
        return members;
    }
}
