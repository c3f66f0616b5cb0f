package io.entrepot.erpbusinesscentral.erp.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What this ERP can do of what the contract knows. */
@Schema(name = "Capabilities")
record CapabilitiesResponse(
        @NotNull String kind,
        @NotNull String backend,
        @NotNull CapabilityList capabilities) {

    /** How this ERP takes goods back. */
    enum Returns {
        CREDIT_MEMO_ONLY
    }

    /** One entry per capability. */
    record CapabilityList(
            boolean transfers,
            @NotNull Returns returns,
            boolean stockByLocation,
            boolean shipWithoutInvoice,
            boolean units) {}

    static CapabilitiesResponse ofBusinessCentral(boolean units) {
        return new CapabilitiesResponse(
                "erp", "business-central", new CapabilityList(false, Returns.CREDIT_MEMO_ONLY, false, false, units));
    }
}
