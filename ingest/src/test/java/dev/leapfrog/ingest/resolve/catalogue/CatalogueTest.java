package dev.leapfrog.ingest.resolve.catalogue;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.name.NameForm;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Labs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTest {
    private static final Families FAMILIES = new Families(List.of(), new Labs(List.of()));
    private static final LocalDate DAY = LocalDate.of(2024, 10, 22);

    @Test
    void shouldHoldAnAliasFromItsFirstDayToItsLast() {
        Catalogue catalogue = catalogue(List.of(model("acme/x-0620", alias("x", DAY, DAY.plusDays(6)))));

        assertThat(find(catalogue, "x", null, DAY.minusDays(1))).isNull();
        assertThat(idOf(find(catalogue, "x", null, DAY))).isEqualTo("acme/x-0620");
        assertThat(idOf(find(catalogue, "x", null, DAY.plusDays(6)))).isEqualTo("acme/x-0620");
        assertThat(find(catalogue, "x", null, DAY.plusDays(7))).isNull();
    }

    @Test
    void shouldLetOneNameMeanOneModelAfterAnother() {
        Catalogue catalogue = catalogue(List.of(
                model("acme/x-0620", alias("x", null, DAY.minusDays(1))), model("acme/x-1022", alias("x", DAY, null))));

        assertThat(idOf(find(catalogue, "x", "acme", DAY.minusDays(1)))).isEqualTo("acme/x-0620");
        assertThat(idOf(find(catalogue, "x", "acme", DAY))).isEqualTo("acme/x-1022");
    }

    @Test
    void shouldFindNothingOfAnotherLab() {
        Catalogue catalogue = catalogue(List.of(model("acme/x")));

        assertThat(find(catalogue, "x", "other", DAY)).isNull();
    }

    @Test
    void shouldRefuseANameOfTwoModelsAtOneTime() {
        List<CatalogueModel> models =
                List.of(model("acme/x-0620", alias("x", null, DAY)), model("acme/x-1022", alias("x", DAY, null)));

        assertThatThrownBy(() -> catalogue(models))
                .hasMessageContaining("'x' would mean both acme/x-0620 and acme/x-1022");
    }

    @Test
    void shouldRefuseAnAliasThatIsAnotherModelsName() {
        List<CatalogueModel> models = List.of(model("acme/x"), model("other/y", alias("X", null, DAY)));

        assertThatThrownBy(() -> catalogue(models)).hasMessageContaining("would mean both acme/x and other/y");
    }

    private static @Nullable String idOf(@Nullable CatalogueEntry entry) {
        return entry == null ? null : entry.model().id().toString();
    }

    private static Catalogue catalogue(List<CatalogueModel> models) {
        return new Catalogue(models, FAMILIES);
    }

    private static @Nullable CatalogueEntry find(
            Catalogue catalogue, String name, @Nullable String lab, LocalDate day) {
        return new CatalogueSearch(catalogue).find(NameForm.of(name, null), null, lab, day, false);
    }

    private static CatalogueModel model(String id, CatalogueModel.DatedAlias... aliases) {
        return new CatalogueModel(ModelId.parse(id), "a test", null, null, null, List.of(aliases));
    }

    private static CatalogueModel.DatedAlias alias(String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new CatalogueModel.DatedAlias(name, from, until, "a test");
    }
}
