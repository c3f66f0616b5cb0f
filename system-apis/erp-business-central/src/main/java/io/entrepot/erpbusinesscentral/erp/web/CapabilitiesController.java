package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.erp.Capabilities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what this ERP cannot do. */
@RestController
@Tag(name = "Capabilities")
class CapabilitiesController {

    private final Capabilities capabilities;

    CapabilitiesController(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @GetMapping("/erp/v1/capabilities")
    @Operation(summary = "What this ERP can do of what the contract knows")
    CapabilitiesResponse capabilities() {
        return CapabilitiesResponse.ofBusinessCentral(capabilities.units());
    }
}
