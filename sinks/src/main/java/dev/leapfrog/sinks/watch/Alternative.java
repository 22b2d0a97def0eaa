package dev.leapfrog.sinks.watch;

import java.time.Instant;
import java.util.Locale;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.sinks.view.PriceText;
import org.jspecify.annotations.Nullable;

/**
 * A model that could take the place of one that is used.
 *
 * @param reason why
 * @param score on the board
 * @param ownScore of the model that is used, on the same board; null when it is not listed there
 * @param offer at which it is priced; null when nobody sells it at a known price
 * @param ownOffer at which the model that is used is priced; null likewise
 * @param monthly what the user's tokens would cost in a month, in dollars; null when either is not known
 * @param ownMonthly what they cost now; null likewise
 * @param board on which that was concluded
 * @param publishedAt of the board
 * @param page that the conclusion rests on
 */
public record Alternative(
        Model model,
        Reason reason,
        Score score,
        @Nullable Score ownScore,
        @Nullable PriceFact offer,
        @Nullable PriceFact ownOffer,
        @Nullable Double monthly,
        @Nullable Double ownMonthly,
        BoardId board,
        Instant publishedAt,
        Provenance page) {
    /** Why a model could take the place of another. */
    public enum Reason {
        /** It scores higher, by more than the interval of its own score. */
        BETTER,
        /** It is open, cheaper, and does nearly as well as the best closed model of the board. */
        GOOD_ENOUGH
    }

    /** One sentence. */
    public String sentence(String task) {
        StringBuilder text = new StringBuilder(model.shown());
        text.append(reason == Reason.BETTER ? " is better for " : " is good enough for ")
                .append(task);
        text.append(" (").append(ShownNumber.of(score.value()));
        if (ownScore != null) {
            text.append(" against ").append(ShownNumber.of(ownScore.value()));
        }
        text.append(" on ").append(BoardTitle.of(board)).append(')');
        if (model.openness().isOpen()) {
            text.append(", open,");
        }
        if (monthly != null && ownMonthly != null) {
            text.append(" and would cost you ").append(dollars(monthly)).append(" a month instead of ");
            text.append(dollars(ownMonthly));
        } else if (offer != null) {
            text.append(" and costs ").append(PriceText.of(offer.price()));
        } else {
            text.append(" and has no known price");
        }
        return text.toString();
    }

    /** An amount a month. */
    static String dollars(double amount) {
        return amount >= 10 ? "$" + Math.round(amount) : String.format(Locale.ROOT, "$%.2f", amount);
    }
}
