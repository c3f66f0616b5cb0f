package io.entrepot.visibility.timeline.web;

import io.entrepot.visibility.timeline.Timeline;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The timelines that a name leads to. */
record TimelinesResponse(@NotNull List<TimelineResponse> timelines) {

    static TimelinesResponse of(List<Timeline> found) {
        return new TimelinesResponse(found.stream().map(TimelineResponse::of).toList());
    }
}
