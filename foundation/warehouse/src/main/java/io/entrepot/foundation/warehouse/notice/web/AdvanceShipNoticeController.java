package io.entrepot.foundation.warehouse.notice.web;

import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.notice.AdvanceShipNotices;
import io.entrepot.foundation.warehouse.notice.Announcement;
import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes advance ship notices, where the warehouse system does. */
@RestController
@RequestMapping("/warehouse/v1/advance-ship-notices/{noticeId}")
@Tag(name = "Advance ship notices")
class AdvanceShipNoticeController {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final @Nullable AdvanceShipNotices notices;
    private final Nodes nodes;
    private final Capabilities capabilities;

    AdvanceShipNoticeController(@Nullable AdvanceShipNotices notices, Nodes nodes, Capabilities capabilities) {
        this.notices = notices;
        this.nodes = nodes;
        this.capabilities = capabilities;
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
        return switch (notices().announce(NoticeRequests.understood(id(noticeId), body, nodes))) {
            case Announcement.Accepted(var notice, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(AdvanceShipNoticeResponse.of(notice));
            case Announcement.AskedDifferently _ ->
                throw new ProblemException(ProblemType.CONFLICT, "The notice was given with other content.");
            case Announcement.CannotBeCarried(var reason) ->
                throw new ProblemException(ProblemType.INVALID_REQUEST, reason);
            case Announcement.InProgress _ ->
                throw TransientBackendException.busy(capabilities.backend(), "an earlier call is still at it", SOON);
        };
    }

    @GetMapping
    @Operation(summary = "Say what of a notice has been received; 404 until the warehouse has taken it")
    AdvanceShipNoticeResponse getAdvanceShipNotice(@PathVariable String noticeId) {
        return notices()
                .find(id(noticeId))
                .map(AdvanceShipNoticeResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "The warehouse has no such notice."));
    }

    private AdvanceShipNotices notices() {
        if (notices == null) {
            throw new ProblemException(
                    ProblemType.CAPABILITY_MISSING, "This warehouse system takes no advance ship notices.");
        }
        return notices;
    }

    private static NoticeId id(String noticeId) {
        try {
            return new NoticeId(noticeId);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The notice's identifier is malformed.",
                    List.of(new InputError("noticeId", "malformed", "must be 1 to 64 letters, digits or . _ : / -")));
        }
    }
}
