package io.entrepot.foundation.cases.web;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseId;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.cases.Replay;
import io.entrepot.foundation.security.Caller;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads exception cases and does with them what a person decides. */
@RestController
@RequestMapping("${entrepot.cases.path}")
@Tag(name = "Exceptions")
class CaseController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 1000;
    private static final String CODE = "[a-z0-9-]{1,100}";
    private static final String PERSON = "On-Behalf-Of";
    private static final String FOR_WHOM = "the person who decided it, for the audit trail";

    private final ExceptionCases cases;
    private final CaseDesk desk;
    private final boolean earlierNames;

    CaseController(ExceptionCases cases, CaseDesk desk, boolean earlierNames) {
        this.cases = cases;
        this.desk = desk;
        this.earlierNames = earlierNames;
    }

    @GetMapping
    @Operation(summary = "What could not be understood, oldest first, page by page")
    CasePageResponse exceptions(
            @RequestParam(required = false) @Nullable CaseState state,
            @Parameter(example = "unknown-item") @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String kind,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String owner,
            @RequestParam(required = false) @Size(max = LONGEST_SUBJECT) @Nullable String subject,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var filter = new CaseFilter(state, kind, owner, subject);
        var found = cases.list(filter, new CaseId(cursor), limit + 1);
        var page = found.stream()
                .limit(limit)
                .map(one -> CaseResponse.of(one, desk, earlierNames))
                .toList();
        return new CasePageResponse(page, found.size() > limit ? page.getLast().id() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A case with its message and what was done with it")
    CaseDetailResponse exception(@PathVariable @Min(1) long id) {
        return detail(new CaseId(id));
    }

    @PostMapping("/{id}/replay")
    @Operation(
            summary = "Handle the message again; if it fails again the case stays open and says why",
            description =
                    "Without a body the message is handled as it came. An amended one is taken only where the case is amendable; the"
                            + " case keeps the message that came, and its audit what was made of it, by whom and why.")
    CaseDetailResponse replay(
            @PathVariable @Min(1) long id,
            @Valid @RequestBody(required = false) @Nullable AmendmentRequest amended,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        var actor = actor(caller, person);
        var found = new CaseId(id);
        return switch (amended == null ? desk.replay(found, actor) : desk.replay(found, amended.amendment(), actor)) {
            case Replay.Resolved _, Replay.StillOpen _ -> detail(found);
            case Replay.Refused(var reason) -> throw new ProblemException(ProblemType.CONFLICT, reason);
            case Replay.UnknownCase _ -> throw unknown();
        };
    }

    @PostMapping("/replay")
    @Operation(
            summary =
                    "Handle the messages of open cases of a kind again, oldest first; call again with next while there is one")
    ReplayResponse replayAll(
            @Parameter(example = "unknown-item") @RequestParam @Pattern(regexp = CODE) String kind,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        return ReplayResponse.of(desk.replayAll(kind, new CaseId(cursor), limit, actor(caller, person)));
    }

    @PostMapping("/{id}/discard")
    @Operation(summary = "End a case without handling its message")
    CaseDetailResponse discard(
            @PathVariable @Min(1) long id,
            @Valid @RequestBody DiscardRequest request,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        return switch (desk.discard(new CaseId(id), request.reason(), actor(caller, person))) {
            case CLOSED -> detail(new CaseId(id));
            case WAS_CLOSED_BEFORE -> throw new ProblemException(ProblemType.CONFLICT, "The case is not open.");
            case UNKNOWN -> throw unknown();
        };
    }

    @PutMapping("/{id}/owner")
    @Operation(summary = "Say who takes care of a case; without a name nobody does")
    CaseDetailResponse assign(
            @PathVariable @Min(1) long id,
            @Valid @RequestBody OwnerRequest request,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        desk.assign(new CaseId(id), request.owner(), actor(caller, person));
        return detail(new CaseId(id));
    }

    private CaseDetailResponse detail(CaseId id) {
        var found = cases.find(id).orElseThrow(CaseController::unknown);
        return CaseDetailResponse.of(found, desk, cases.audit(id));
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such case.");
    }

    private static Actor actor(Caller caller, @Nullable String person) {
        var who = caller.partner() == null ? caller.client() : caller.client() + " (" + caller.partner() + ")";
        return new Actor(person == null || person.isBlank() ? who : person + " by " + who);
    }
}
