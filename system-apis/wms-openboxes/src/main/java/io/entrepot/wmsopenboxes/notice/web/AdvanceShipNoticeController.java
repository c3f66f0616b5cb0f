package io.entrepot.wmsopenboxes.notice.web;

import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.wmsopenboxes.node.Nodes;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice;
import io.entrepot.wmsopenboxes.notice.AdvanceNotices;
import io.entrepot.wmsopenboxes.notice.Announcing;
import io.entrepot.wmsopenboxes.notice.Announcing.Announcement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes advance ship notices. */
@RestController
@RequestMapping("/warehouse/v1/advance-ship-notices/{noticeId}")
@Tag(name = "Advance ship notices")
class AdvanceShipNoticeController {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Announcing announcing;
    private final AdvanceNotices notices;
    private final Nodes nodes;

    AdvanceShipNoticeController(Announcing announcing, AdvanceNotices notices, Nodes nodes) {
        this.announcing = announcing;
        this.notices = notices;
        this.nodes = nodes;
    }

    @PutMapping
    @Operation(
            summary = "Announce goods that are on their way to a node; repeating it never announces them twice",
            description = "409 when the notice was given with other content, 501 (capability-missing) where the"
                    + " warehouse system takes none, 503 when the outcome is not known yet.")
    @ApiResponse(responseCode = "200", description = "The warehouse has had the notice already")
    @ApiResponse(responseCode = "201", description = "The notice was given")
    ResponseEntity<AdvanceShipNoticeResponse> putAdvanceShipNotice(
            @PathVariable String noticeId, @Valid @RequestBody AdvanceShipNoticeRequest body) {
        return switch (announcing.announce(NoticeRequests.understood(noticeId, body, nodes))) {
            case Announcement.Accepted(var notice, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(NoticeRequests.response(notice));
            case Announcement.AskedDifferently _ ->
                throw new ProblemException(ProblemType.CONFLICT, "The notice was given with other content.");
            case Announcement.InProgress _ ->
                throw TransientBackendException.busy("openboxes", "an earlier call is still at it", SOON);
        };
    }

    @GetMapping
    @Operation(summary = "Say what of a notice has been received; 404 until the warehouse has taken it")
    AdvanceShipNoticeResponse getAdvanceShipNotice(@PathVariable String noticeId) {
        return notices.find(noticeId)
                .filter(notice -> notice.state() != AdvanceNotice.State.REQUESTED)
                .map(NoticeRequests::response)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "The warehouse has no such notice."));
    }
}
