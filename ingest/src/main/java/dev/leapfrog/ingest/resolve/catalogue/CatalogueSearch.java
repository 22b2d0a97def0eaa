package dev.leapfrog.ingest.resolve.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.name.NameForm;
import dev.leapfrog.ingest.resolve.name.WeakKeys;
import dev.leapfrog.ingest.resolve.name.Wording;
import dev.leapfrog.ingest.resolve.spelling.MatchKey;
import dev.leapfrog.ingest.resolve.spelling.Stamp;
import dev.leapfrog.ingest.resolve.table.Family;
import org.jspecify.annotations.Nullable;

import static dev.leapfrog.ingest.resolve.catalogue.CatalogueEntry.only;

/**
 * Finds the known model that a name means.
 *
 * <p>A name leads to a model by all that it says, or by less where only one known model has that. A date tells two
 * snapshots apart where the catalogue has several of a name; where it has one, the date may be missing, or may be the
 * day on which somebody listed the model. Every method returns null rather than choose between two models.
 */
public final class CatalogueSearch {
    private static final Pattern SHORT_DATE = Pattern.compile("-(\\d{4})$");

    private final Catalogue catalogue;

    public CatalogueSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The model that has this very name on a day, whatever the words in it may say elsewhere; null when none has. */
    @Nullable
    public CatalogueEntry literal(String words, @Nullable String lab, LocalDate day) {
        return only(catalogue.byLiteral(words), entry -> entry.mayBe(lab, day));
    }

    /**
     * The model that a name means on a day; null when the catalogue has none, or several.
     *
     * @param lab whose model it must be; null when nobody said
     * @param listed whether the date may be that of a listing
     */
    @Nullable
    public CatalogueEntry find(
            NameForm form, @Nullable Family family, @Nullable String lab, LocalDate day, boolean listed) {
        Predicate<CatalogueEntry> fits = entry -> entry.mayBe(lab, day);
        List<CatalogueEntry> same =
                catalogue.byKey(form.key()).stream().filter(fits).toList();
        CatalogueEntry found = same.isEmpty() ? null : dated(same, form.stamp(), family, listed);
        if (found == null && form.stamp() == null && !same.isEmpty()) {
            return same.stream().allMatch(CatalogueEntry::isVersionToTheDay) ? latest(form, lab, day) : null;
        }
        if (found == null && form.stamp() != null) {
            found = byShortDate(form, form.stamp(), fits);
        }
        if (found == null && same.isEmpty()) {
            found = weak(form, family, fits, listed);
        }
        if (found == null && same.isEmpty()) {
            found = byRelease(form, family, fits);
        }
        if (found == null && same.isEmpty() && form.stamp() == null && form.versioned()) {
            found = onlyRelease(form, lab, day);
        }
        NameForm unversioned = found == null && same.isEmpty() ? form.withoutFirstVersion(family) : null;
        return unversioned == null ? found : find(unversioned, family, lab, day, listed);
    }

    /** The model with all of a name and nothing more; null when the catalogue has none, or several. */
    @Nullable
    public CatalogueEntry whole(NameForm form, @Nullable String lab, LocalDate day) {
        return only(
                catalogue.byKey(form.key()),
                entry -> entry.mayBe(lab, day) && Objects.equals(entry.form().stamp(), form.stamp()));
    }

    /** Of several dated releases of a name the one that was the latest on a day; null where that is not known. */
    @Nullable
    public CatalogueEntry latest(NameForm form, @Nullable String lab, LocalDate day) {
        return catalogue.releases().latest(form, lab, day);
    }

    /** The one known release of a version, where that has a date and the name has none. */
    private @Nullable CatalogueEntry onlyRelease(NameForm form, @Nullable String lab, LocalDate day) {
        List<CatalogueEntry> releases = catalogue.releases().of(form, lab).stream()
                .filter(entry -> entry.mayBe(lab, day) && entry.isOutOn(day))
                .toList();
        if (releases.size() != 1) {
            return null;
        }
        CatalogueEntry only = releases.getFirst();
        return catalogue.isOfSeveral(form.key(), only.model().id().lab()) ? null : only;
    }

    /** Whether the lab has several releases of a name, told apart by dates. */
    public boolean hasSeveral(NameForm form, String lab) {
        return catalogue.releases().of(form, lab).size() > 1;
    }

    /** A preview of which no release is known, or the release on the day of which a short date says. */
    private @Nullable CatalogueEntry byRelease(NameForm form, @Nullable Family family, Predicate<CatalogueEntry> fits) {
        Stamp stamp = form.stamp();
        CatalogueEntry preview = only(
                catalogue.previewsOf(form.key()),
                fits.and(entry -> stamp == null
                        || (entry.form().stamp() != null
                                && stamp.agrees(entry.form().stamp()))));
        Matcher dated = SHORT_DATE.matcher(form.words());
        if (preview != null || stamp != null || !dated.find()) {
            return preview;
        }
        NameForm undated = NameForm.of(dated.replaceFirst(""), family);
        CatalogueEntry snapshot = only(
                catalogue.byKey(undated.key()),
                fits.and(entry -> entry.form().stamp() != null
                        && entry.form().stamp().toTheDay()
                        && entry.form().stamp().monthAndDay().equals(dated.group(1))));
        return snapshot != null
                ? snapshot
                : only(
                        catalogue.byKey(undated.key()),
                        fits.and(entry -> entry.form().stamp() == null && entry.cameOutOn(dated.group(1))));
    }

    private static @Nullable CatalogueEntry dated(
            List<CatalogueEntry> same, @Nullable Stamp stamp, @Nullable Family family, boolean listed) {
        CatalogueEntry undated = only(same, entry -> entry.form().stamp() == null);
        boolean snapshots = family != null && family.has(Family.Trait.SNAPSHOTS);
        if (stamp == null) {
            return undated != null
                            || same.stream().anyMatch(entry -> entry.form().stamp() == null)
                    ? undated
                    : snapshots ? null : only(same, CatalogueEntry::isVersionToTheDay);
        }
        CatalogueEntry agreeing = only(
                same,
                entry -> entry.form().stamp() != null
                        && stamp.agrees(entry.form().stamp()));
        if (agreeing != null || !stamp.toTheDay()) {
            return agreeing != null || undated == null || !undated.cameOutIn(stamp) ? agreeing : undated;
        }
        boolean several = same.stream().anyMatch(entry -> entry.form().stamp() != null);
        CatalogueEntry meant = undated != null && (listed || (!several && !snapshots))
                ? undated
                : listed ? only(same, entry -> true) : null;
        return meant != null && meant.isAbout(stamp, listed) ? meant : null;
    }

    private @Nullable CatalogueEntry byShortDate(NameForm form, Stamp stamp, Predicate<CatalogueEntry> fits) {
        String shortDate = stamp.toTheDay() ? stamp.monthAndDay() : stamp.yearAndMonth();
        String key = MatchKey.of(form.words() + "-" + shortDate);
        CatalogueEntry found =
                only(catalogue.byKey(key), fits.and(entry -> entry.form().stamp() == null));
        if (found == null && !stamp.toTheDay()) {
            found = only(catalogue.byWeakKey(key), fits);
        }
        return found != null || stamp.toTheDay() ? found : byDayOfMonth(form, stamp, fits);
    }

    /** The model with a month and a day in its name ({@code 1212}) that came out in that month. */
    private @Nullable CatalogueEntry byDayOfMonth(NameForm form, Stamp month, Predicate<CatalogueEntry> fits) {
        List<CatalogueEntry> dated = new ArrayList<>();
        for (int day = 1; day <= month.day().lengthOfMonth(); day++) {
            String shortDate = new Stamp(month.day().withDayOfMonth(day), true).monthAndDay();
            dated.addAll(catalogue.byKey(MatchKey.of(form.words() + "-" + shortDate)));
            String apart = form.words() + "-" + shortDate.substring(0, 2) + "-" + shortDate.substring(2);
            dated.addAll(catalogue.byKey(MatchKey.of(apart)));
            dated.addAll(catalogue.previewsOf(MatchKey.of(apart)));
        }
        return only(dated, fits.and(entry -> entry.cameOutIn(month)));
    }

    private @Nullable CatalogueEntry weak(
            NameForm form, @Nullable Family family, Predicate<CatalogueEntry> fits, boolean listed) {
        CatalogueEntry found = only(
                weakCandidates(form, family),
                fits.and(entry -> WeakKeys.agree(form.words(), entry.form().words()) && !isOfDated(form, entry)));
        if (found == null || form.stamp() == null || !form.stamp().toTheDay()) {
            return found;
        }
        return found.isAbout(form.stamp(), listed) ? found : null;
    }

    /** Whether a name without a size is that of dated releases without one, hence not that of a model with a size. */
    private boolean isOfDated(NameForm form, CatalogueEntry entry) {
        return !Wording.isSized(form.words())
                && Wording.isSized(entry.form().words())
                && !catalogue.releases().of(form, entry.model().id().lab()).isEmpty();
    }

    private Collection<CatalogueEntry> weakCandidates(NameForm form, @Nullable Family family) {
        Set<CatalogueEntry> candidates = new LinkedHashSet<>(catalogue.byWeakKey(form.key()));
        if (family != null && family.has(Family.Trait.MONTHS)) {
            for (String weak : WeakKeys.months(withMonth(form))) {
                candidates.addAll(catalogue.byKey(weak));
                candidates.addAll(catalogue.byWeakKey(weak));
            }
        }
        if (family != null && !family.bases().isEmpty()) {
            candidates.addAll(catalogue.byKey(MatchKey.of(WeakKeys.withoutBase(form.words(), family))));
        }
        return candidates;
    }

    private static String withMonth(NameForm form) {
        Stamp stamp = form.stamp();
        return stamp == null || stamp.toTheDay() ? form.words() : form.words() + "-" + stamp.yearAndMonth();
    }
}
