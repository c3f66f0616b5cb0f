package io.entrepot.developer.plan.web;

import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Applications;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.plan.Plans;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows developers how much their partner and its applications may call. */
@RestController
@Tag(name = "Plan", description = "How much you may call")
class PlanController {

    private static final String APPLICATION = "^[a-z0-9][a-z0-9-]{1,99}$";

    private final Applications applications;

    PlanController(Applications applications) {
        this.applications = applications;
    }

    @GetMapping("/developer/v1/plan")
    @Operation(
            operationId = "readPlan",
            summary = "Read the own plan",
            description =
                    "The limits that count for the partner now; all its programs on the plan use them up together.")
    @ApiResponse(responseCode = "200", description = "The plan")
    PlanResponse own(Developer developer, Plans plans) {
        return PlanResponse.of(plans.of(developer.plan()));
    }

    @GetMapping("/developer/v1/applications/{id}/plan")
    @Operation(
            operationId = "readPlanOfApplication",
            summary = "Read the plan of an application",
            description = "What counts from its next token on. Applications on the same plan use it up together.")
    @ApiResponse(responseCode = "200", description = "The plan")
    @ApiResponse(responseCode = "404", ref = "Problem")
    PlanResponse ofApplication(
            Developer developer, Plans plans, @PathVariable @Pattern(regexp = APPLICATION) String id) {
        return applications
                .planOf(developer.partner(), new ApplicationId(id))
                .map(plans::of)
                .map(PlanResponse::of)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "You have no application with this name."));
    }
}
