package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.document.Header;
import io.entrepot.threeplx12.partner.Partner;
import java.util.stream.LongStream;

/**
 * Looks whether a number follows the last one. Files may come out of order, so a gap only tells a person, and heals when
 * the missing one arrives; numbers start again at one after 999999999.
 */
class CheckingSequence {

    private static final long HIGHEST = 999_999_999;
    /** A jump wider than this is a partner who counts anew rather than so many lost files. */
    private static final long WIDEST_GAP = 50;

    private final ControlNumbers numbers;
    private final Cases cases;

    CheckingSequence(ControlNumbers numbers, Cases cases) {
        this.numbers = numbers;
        this.cases = cases;
    }

    void check(Partner partner, Header header) {
        var number = header.controlNumber();
        var last = numbers.last(partner);
        if (last.isEmpty()) {
            numbers.advance(partner, number);
        } else if (!isFilled(partner, number)) {
            compare(partner, last.getAsLong(), number);
        }
    }

    /** A file that was refused counts after all; where its number is not the next, it can only fill a gap. */
    void fill(Partner partner, Header header) {
        var number = header.controlNumber();
        var last = numbers.last(partner);
        if (last.isEmpty() || isNext(skipped(last.getAsLong(), number))) {
            check(partner, header);
        } else {
            isFilled(partner, number);
        }
    }

    private boolean isFilled(Partner partner, long number) {
        var wasMissing = numbers.removeMissing(partner, number);
        if (wasMissing) {
            cases.resolve(
                    CaseReason.CONTROL_NUMBER_GAP, subject(partner, number), "the missing interchange has arrived");
        }
        return wasMissing;
    }

    private static long skipped(long last, long number) {
        return Math.floorMod(number - last, HIGHEST) - 1;
    }

    private static boolean isNext(long skipped) {
        return skipped >= 0 && skipped <= WIDEST_GAP;
    }

    private void compare(Partner partner, long last, long number) {
        var skipped = skipped(last, number);
        if (skipped > 0 && isNext(skipped)) {
            var missing = LongStream.rangeClosed(1, skipped)
                    .map(step -> (last + step - 1) % HIGHEST + 1)
                    .boxed()
                    .toList();
            numbers.addMissing(partner, missing);
            missing.forEach(gap -> tell(
                    partner, gap, "interchange %09d has not come; %09d came after %09d".formatted(gap, number, last)));
        } else if (skipped != 0) {
            tell(
                    partner,
                    number,
                    "interchange %09d came after %09d: the partner counts anew, or many are missing"
                            .formatted(number, last));
        }
        numbers.advance(partner, number);
    }

    private void tell(Partner partner, long number, String detail) {
        cases.open(CaseReason.CONTROL_NUMBER_GAP, subject(partner, number), detail, new Evidence.None());
    }

    private static String subject(Partner partner, long number) {
        return "interchange %s %09d".formatted(partner.theirs(), number);
    }
}
