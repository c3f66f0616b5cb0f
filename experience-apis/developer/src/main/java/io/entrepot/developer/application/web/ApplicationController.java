package io.entrepot.developer.application.web;

import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Changing;
import io.entrepot.developer.application.Credentials;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.application.IdempotencyKey;
import io.entrepot.developer.application.PartnersApplications;
import io.entrepot.developer.application.Registration;
import io.entrepot.foundation.security.SecurityProperties;
import io.entrepot.foundation.web.IdempotencyKeyHeader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets developers register, change and remove their partner's applications. */
@RestController
@Tag(name = "Applications", description = "Programs with credentials of their own")
class ApplicationController {

    static final String PATH = "/developer/v1/applications";

    private static final String ID = "^[a-z0-9][a-z0-9-]{1,99}$";
    private static final String KEY =
            "A name of your own for this attempt, such as a UUID; within an hour the same attempt gives "
                    + "the same answer";

    private final PartnersApplications applications;
    private final URI tokenEndpoint;

    ApplicationController(PartnersApplications applications, SecurityProperties realm) {
        this.applications = applications;
        this.tokenEndpoint = URI.create(realm.tokenUri());
    }

    @GetMapping("/developer/v1/scopes")
    @Operation(operationId = "listScopes", summary = "List the scopes that an application can have")
    @ApiResponse(responseCode = "200", description = "The scopes")
    ScopesResponse scopes() {
        return ScopesResponse.of(applications.offer());
    }

    @GetMapping(PATH)
    @Operation(operationId = "listApplications", summary = "List own applications by name")
    @ApiResponse(responseCode = "200", description = "One page of applications")
    ApplicationPageResponse list(
            Developer developer,
            @Parameter(description = "`next` of the page before")
                    @RequestParam(required = false)
                    @Pattern(regexp = ID) @Nullable String cursor,
            @Parameter(description = "The most applications in one page")
                    @RequestParam(defaultValue = "50")
                    @Min(1) @Max(100) int limit) {
        return ApplicationPageResponse.of(applications.of(developer.partner()), cursor, limit);
    }

    @PostMapping(PATH)
    @Operation(
            operationId = "registerApplication",
            summary = "Register an application",
            description = "It obtains tokens at once. The answer holds its secret, which is told here only.")
    @ApiResponse(responseCode = "201", description = "The application with its secret; `Location` says where it is")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<CredentialsResponse> register(
            Developer developer,
            @Parameter(
                            required = true,
                            description = KEY,
                            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody NewApplicationRequest wanted) {
        var key = IdempotencyKeyHeader.read(idempotencyKey, IdempotencyKey::new);
        return switch (applications.register(developer, wanted.toNewApplication(developer.partner()), key)) {
            case Registration.Registered(var credentials) -> registered(credentials);
            case Registration.NameTaken(var id) -> throw ApplicationProblems.nameTaken(id);
            case Registration.KeyReused _ -> throw ApplicationProblems.keyReused();
            case Registration.TooMany(var most) -> throw ApplicationProblems.tooMany(most);
            case Registration.ScopesRefused(var refused) ->
                throw ApplicationProblems.scopesRefused(refused, applications.offer());
        };
    }

    @GetMapping(PATH + "/{id}")
    @Operation(operationId = "readApplication", summary = "Read an application")
    @ApiResponse(responseCode = "200", description = "The application")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ApplicationResponse find(Developer developer, @PathVariable @Pattern(regexp = ID) String id) {
        return applications
                .find(developer.partner(), new ApplicationId(id))
                .map(ApplicationResponse::of)
                .orElseThrow(ApplicationProblems::unknown);
    }

    @PutMapping(PATH + "/{id}")
    @Operation(
            operationId = "changeApplication",
            summary = "Change an application, or disable and enable it",
            description = "All that can be changed is sent, as it is to be.")
    @ApiResponse(responseCode = "200", description = "The application as it is now")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ApplicationResponse change(
            Developer developer,
            @PathVariable @Pattern(regexp = ID) String id,
            @Valid @RequestBody ApplicationChangeRequest change) {
        return switch (applications.change(developer, new ApplicationId(id), change.toChange())) {
            case Changing.Changed(var application) -> ApplicationResponse.of(application);
            case Changing.ScopesRefused(var refused) ->
                throw ApplicationProblems.scopesRefused(refused, applications.offer());
            case Changing.Unknown _ -> throw ApplicationProblems.unknown();
        };
    }

    @DeleteMapping(PATH + "/{id}")
    @Operation(operationId = "deleteApplication", summary = "Remove an application and its secrets for ever")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<Void> delete(Developer developer, @PathVariable @Pattern(regexp = ID) String id) {
        return goneIf(applications.delete(developer, new ApplicationId(id)));
    }

    @PostMapping(PATH + "/{id}/secret")
    @Operation(
            operationId = "rotateSecret",
            summary = "Make a new secret",
            description =
                    "The present one stays good until `previousSecretUntil`, so that programs can be told one after the other; "
                            + "one before it ends at once.")
    @ApiResponse(responseCode = "200", description = "The application with its new secret")
    @ApiResponse(responseCode = "404", ref = "Problem")
    CredentialsResponse rotate(
            Developer developer,
            @PathVariable @Pattern(regexp = ID) String id,
            @Parameter(
                            required = true,
                            description = KEY,
                            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey) {
        var key = IdempotencyKeyHeader.read(idempotencyKey, IdempotencyKey::new);
        return applications
                .rotate(developer, new ApplicationId(id), key)
                .map(credentials -> CredentialsResponse.of(credentials, tokenEndpoint))
                .orElseThrow(ApplicationProblems::unknown);
    }

    @DeleteMapping(PATH + "/{id}/previous-secret")
    @Operation(
            operationId = "endPreviousSecret",
            summary = "End the secret before the present one at once",
            description = "For one that leaked, or that nobody uses any more.")
    @ApiResponse(responseCode = "204", description = "Only the present secret is good")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<Void> endPreviousSecret(Developer developer, @PathVariable @Pattern(regexp = ID) String id) {
        return goneIf(applications.endPreviousSecret(developer, new ApplicationId(id)));
    }

    private ResponseEntity<CredentialsResponse> registered(Credentials credentials) {
        return ResponseEntity.created(
                        URI.create(PATH + "/" + credentials.application().id()))
                .body(CredentialsResponse.of(credentials, tokenEndpoint));
    }

    private static ResponseEntity<Void> goneIf(boolean gone) {
        if (!gone) {
            throw ApplicationProblems.unknown();
        }
        return ResponseEntity.noContent().build();
    }
}
