package io.entrepot.threeplx12.notice.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.threeplx12.notice.Announcement;
import io.entrepot.threeplx12.notice.Announcing;
import io.entrepot.threeplx12.notice.NoticeId;
import io.entrepot.threeplx12.notice.Notices;
import io.entrepot.threeplx12.partner.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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

    private final Announcing announcing;
    private final Notices notices;
    private final Partners partners;

    AdvanceShipNoticeController(Announcing announcing, Notices notices, Partners partners) {
        this.announcing = announcing;
        this.notices = notices;
        this.partners = partners;
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
        return switch (announcing.announce(NoticeRequests.understood(id(noticeId), body, partners))) {
            case Announcement.Given(var notice, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(AdvanceShipNoticeResponse.of(notice));
            case Announcement.GivenDifferently _ ->
                throw new ProblemException(ProblemType.CONFLICT, "The notice was given with other content.");
            case Announcement.CannotBeWritten(var reason) ->
                throw new ProblemException(ProblemType.INVALID_REQUEST, reason);
        };
    }

    @GetMapping
    @Operation(summary = "Say what of a notice has been received; 404 until the warehouse has taken it")
    AdvanceShipNoticeResponse getAdvanceShipNotice(@PathVariable String noticeId) {
        return notices.find(id(noticeId))
                .map(AdvanceShipNoticeResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No such notice was given."));
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
