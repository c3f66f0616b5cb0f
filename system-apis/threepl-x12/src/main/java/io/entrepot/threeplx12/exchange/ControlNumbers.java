package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.partner.Partner;
import java.util.List;
import java.util.OptionalLong;

/** The control numbers that a partner has used, and those of its numbers that have not come. */
public interface ControlNumbers {

    /** The highest number that came in sequence. */
    OptionalLong last(Partner partner);

    void advance(Partner partner, long number);

    void addMissing(Partner partner, List<Long> numbers);

    /** Whether the number was missing; from now on it is not. */
    boolean removeMissing(Partner partner, long number);
}
