package dev.leapfrog.app.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the test of dashboards and rules finds wrong. */
class ExpressionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '\'', textBlock = """
            sum by (topic) (increase(letters_total{topic="a"}[1h])) > 0            # topic #
            letters_total offset 2d                                               # topic, job #
            time() - max by (topic) (letters_total) and on (topic) lag > 1e3      # topic # lag has no label topic to group by
            lag{topic="a"}                                                        #       # lag has no label topic
            letters_total{topic="b"}                                              #       # letters_total has no topic such as b
            letters_total{topic=~"a|c", job="j"}                                  #       # letters_total has no topic such as a|c
            letters_total{topic=~"$topic"}                                        #       #
            sum(rate(letter_total[$__rate_interval]))                             #       # there is no metric letter_total
            sum by (topic) (lag) unless letters_total                             #       # lag has no label topic to group by
            sum by (job) (letters_total)                                          # topic # its result has no label topic
            vector(0)                                                             #       # names no metric
            histogram_quantile(0.5, sum by (le) (rate(letters_total[5m])))        #       # letters_total has no label le to group by
            """)
    void shouldFindWhatIsNotThere(String expression, String shown, String fault) {
        Scrape scrape = new Scrape();
        scrape.add("# TYPE letters_total counter\nletters_total{topic=\"a\",job=\"j\"} 1.0\nlag{job=\"j\"} NaN\n");
        scrape.addUp(Map.of("job", Set.of("j")));

        assertThat(Expression.of(expression).faults(scrape, shown == null ? Set.of() : Set.of(shown.split(", "))))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }
}
