package dev.leapfrog.ingest.resolve.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.definition.release.FamilyNames;

/** What the tables know of the names of labs and of the beginnings of their models' names. */
public final class KnownFamilies {
    private KnownFamilies() {}

    /** By lab, in the order of the table of families. */
    public static List<FamilyNames> bundled() {
        Labs labs = new Labs(BundledTables.labs());
        Map<String, List<String>> beginnings = new LinkedHashMap<>();
        for (Family family : BundledTables.families()) {
            beginnings.computeIfAbsent(family.lab(), lab -> new ArrayList<>()).addAll(family.starts());
        }
        List<FamilyNames> names = new ArrayList<>();
        beginnings.forEach((id, starts) -> {
            Lab lab = labs.byId(id);
            if (lab == null) {
                throw new IllegalStateException("a family of an unknown lab: " + id);
            }
            List<String> organizations = new ArrayList<>(List.of(lab.name()));
            organizations.addAll(lab.aliases());
            names.add(new FamilyNames(id, organizations, starts));
        });
        return names;
    }
}
