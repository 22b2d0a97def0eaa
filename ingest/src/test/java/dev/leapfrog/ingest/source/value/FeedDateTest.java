package dev.leapfrog.ingest.source.value;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates as feeds really write them. */
class FeedDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 25 May 2020 04:45:26 +0000  | 2020-05-25T04:45:26Z
            Mon, May 25 2020 04:45:26 +0000  | 2020-05-25T04:45:26Z
            May 25, 2020                     | 2020-05-25T00:00:00Z
            25 May 2020                      | 2020-05-25T00:00:00Z
            03 Aug 17 13:26 UTC              | 2017-08-03T13:26:00Z
            03 Aug 98 13:26 UTC              |
            Thu, 02 Sep 2021 20:0:0 Z        | 2021-09-02T20:00:00Z
            WED,23 MAY 2012 02:23:01         | 2012-05-23T02:23:01Z
            Fri, 19 Nov 2021 01:45:08 +02:00 | 2021-11-18T23:45:08Z
            Fri, 19 Nov 2021 01:45:08 +0200  | 2021-11-18T23:45:08Z
            Thu, 21 Apr 2022 18:00:00 UTC    | 2022-04-21T18:00:00Z
            Tue, 08 Oct 2013 23:30:00 EST    | 2013-10-09T04:30:00Z
            Tuesday, 8 October 2013 23:30 PDT | 2013-10-09T06:30:00Z
            2023-08-29T19:59:32.672Z         | 2023-08-29T19:59:32.672Z
            2023-08-29T19:59:32              | 2023-08-29T19:59:32Z
            2023-08-29 19:59 +0200           | 2023-08-29T17:59:00Z
            2023-08-29                       | 2023-08-29T00:00:00Z
            """)
    void shouldReadWhatFeedsWrite(String written, Instant meant) {
        assertThat(FeedDate.parse(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Invalid Date",
                "Wed, 30 Feb 2026 00:00:00 GMT",
                "2026-02-30",
                "2026-02-10T25:00:00Z",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Fri, 31 Dec 2099 00:00:00 GMT",
                "Tue, 08 Oct 2013 23:30:00 XYZ",
                "32 May 2020",
                "08 Foo 2013",
                "yesterday",
                "Tue, 08 Oct 2013 23:30:00 +99:00"
            })
    void shouldGiveNoneForWhatIsNoDate(String written) {
        assertThat(FeedDate.parse(written)).isNull();
    }
}
