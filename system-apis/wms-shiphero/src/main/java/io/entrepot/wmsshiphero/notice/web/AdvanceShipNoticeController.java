package io.entrepot.wmsshiphero.notice.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The part of the contract that this service's backend is not used for. */
@RestController
@RequestMapping("/warehouse/v1/advance-ship-notices/{noticeId}")
@Tag(name = "Advance ship notices")
class AdvanceShipNoticeController {

    @PutMapping
    @Operation(
            summary = "Announce goods that are on their way to a node; repeating it never announces them twice",
            description = "409 when the notice was given with other content, 501 (capability-missing) where the"
                    + " warehouse system takes none, 503 when the outcome is not known yet.")
    @ApiResponse(responseCode = "200", description = "The warehouse has had the notice already")
    @ApiResponse(responseCode = "201", description = "The notice was given")
    ResponseEntity<AdvanceShipNoticeResponse> putAdvanceShipNotice(
            @PathVariable String noticeId, @Valid @RequestBody AdvanceShipNoticeRequest body) {
        throw missing();
    }

    @GetMapping
    @Operation(summary = "Say what of a notice has been received; 404 until the warehouse has taken it")
    AdvanceShipNoticeResponse getAdvanceShipNotice(@PathVariable String noticeId) {
        throw missing();
    }

    private static ProblemException missing() {
        return new ProblemException(
                ProblemType.CAPABILITY_MISSING, "This warehouse system takes no advance ship notices.");
    }
}
