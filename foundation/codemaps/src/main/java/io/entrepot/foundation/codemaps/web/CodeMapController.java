package io.entrepot.foundation.codemaps.web;

import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMaps.Change;
import io.entrepot.foundation.security.Caller;
import io.entrepot.foundation.web.InputError;
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
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and changes what the codes of a vendor mean. */
@RestController
@RequestMapping("${entrepot.code-maps.path}")
@Tag(name = "Code maps")
class CodeMapController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 100;
    private static final String KIND = "[a-z0-9-]{1,50}";
    private static final String WHOSE = "the one partner who means it so; absent: as everyone uses it";

    private final CodeMaps maps;
    private final Clock clock;

    CodeMapController(CodeMaps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What the codes of the vendor mean now, by kind, partner and code, page by page")
    CodeMapPageResponse codeMaps(
            @Parameter(example = "status") @RequestParam(required = false) @Pattern(regexp = KIND) @Nullable String kind,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String partner,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Integer.MAX_VALUE) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return CodeMapPageResponse.of(maps.current(kind, partner), cursor, limit);
    }

    @GetMapping("/{kind}/{code}")
    @Operation(summary = "Every version of what a code means, oldest first")
    CodeMapVersionsResponse versions(
            @PathVariable @Pattern(regexp = KIND) String kind,
            @PathVariable @Size(max = LONGEST_CODE) String code,
            @Parameter(description = WHOSE) @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String partner) {
        var found = maps.history(key(kind, partner, code));
        if (found.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The code has no mapping.");
        }
        return new CodeMapVersionsResponse(
                found.stream().map(CodeMapResponse::of).toList());
    }

    @PutMapping("/{kind}/{code}")
    @Operation(summary = "Say what a code means; earlier versions are kept")
    CodeMapResponse map(
            @PathVariable @Pattern(regexp = KIND) String kind,
            @PathVariable @Size(max = LONGEST_CODE) String code,
            @Parameter(description = WHOSE) @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String partner,
            @Valid @RequestBody CodeMapRequest request,
            @Parameter(description = "the person who decided it")
                    @RequestHeader(name = "On-Behalf-Of", required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        var from = Objects.requireNonNullElseGet(request.validFrom(), clock::instant);
        var author = person == null || person.isBlank() ? caller.client() : person + " by " + caller.client();
        return switch (maps.put(key(kind, partner, code), request.canonical(), from, author)) {
            case Change.Stored(var mapping) -> CodeMapResponse.of(mapping);
            case Change.UnknownKind _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, "No codes of kind " + kind + " are mapped here.");
            case Change.NotCanonical(var expected) -> throw notCanonical(expected);
        };
    }

    private static ProblemException notCanonical(String expected) {
        var message = "is not " + expected;
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "/canonical: " + message,
                List.of(new InputError("/canonical", "not-canonical", message)));
    }

    private static CodeKey key(String kind, @Nullable String partner, String code) {
        return CodeKey.of(kind, partner == null ? CodeKey.ANYONE : partner, code);
    }
}
