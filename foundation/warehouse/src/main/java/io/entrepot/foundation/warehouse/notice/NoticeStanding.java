package io.entrepot.foundation.warehouse.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an announced delivery stands.
 *
 * @param number the one that people in the warehouse see
 * @param arrived what came of its lines so far; a line that is not named has not come
 */
public record NoticeStanding(
        NoticeRequest request, NoticeState state, @Nullable String number, List<Arrived> arrived) {

    public NoticeStanding {
        arrived = List.copyOf(arrived);
    }
}
