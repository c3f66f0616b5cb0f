package io.entrepot.inventory.allocation.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.Hold;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.allocation.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds goods for a while, for example during a checkout. */
@RestController
@Tag(name = "Reservations")
class ReservationController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,59}";

    private final Allocating allocating;
    private final Holds holds;

    ReservationController(Allocating allocating, Holds holds) {
        this.allocating = allocating;
        this.holds = holds;
    }

    @PutMapping("/inventory/v1/reservations/{id}")
    @Operation(
            summary = "Holds goods until they lapse, are released, or an allocation that names them takes them over",
            description = "The same request again gets the same answer while the hold stands. 409 where there is not"
                    + " enough, where the name was used for something else, and where the hold has ended.")
    ReservationResponse hold(
            @PathVariable @Pattern(regexp = ID) String id, @RequestBody @Valid ReservationRequest request) {
        return switch (allocating.hold(request.of(id))) {
            case Allocating.HoldAnswer.Answered(var recorded) -> answer(recorded, request.lines());
            case Allocating.HoldAnswer.Refused(var violations) -> throw refusal(request.lines(), violations);
        };
    }

    @GetMapping("/inventory/v1/reservations/{id}")
    @Operation(summary = "What is held and how far the hold is; 404 where there is none")
    ReservationResponse reservation(@PathVariable @Pattern(regexp = ID) String id) {
        return holds.find(id)
                .map(ReservationResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no reservation " + id + "."));
    }

    @DeleteMapping("/inventory/v1/reservations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives back what is held; a later request under this name holds nothing")
    void giveBack(@PathVariable @Pattern(regexp = ID) String id) {
        holds.release(id);
    }

    private static ReservationResponse answer(Holds.Recorded recorded, List<LineRequest> lines) {
        return switch (recorded) {
            case Holds.Recorded.Held(Hold hold) -> ReservationResponse.of(hold);
            case Holds.Recorded.NotEnough(var shortages) ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "There is not enough; see errors.", errors(lines, shortages));
            case Holds.Recorded.HeldForAnotherRequest() ->
                throw new ProblemException(ProblemType.CONFLICT, "The name was used for another request.");
            case Holds.Recorded.Ended(var state) ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "The reservation has ended: it was " + state.name().toLowerCase(Locale.ROOT) + ".");
        };
    }

    private static ProblemException refusal(List<LineRequest> lines, List<Violation> violations) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Some lines make no sense; see errors.", errors(lines, violations));
    }

    private static List<InputError> errors(List<LineRequest> lines, List<Violation> violations) {
        var numbers = lines.stream().map(LineRequest::lineNumber).toList();
        return violations.stream()
                .map(violation -> new InputError(
                        "/lines/" + numbers.indexOf(violation.lineNumber()) + "/" + violation.field(),
                        SourcingCheckResponse.code(violation),
                        violation.message()))
                .toList();
    }
}
