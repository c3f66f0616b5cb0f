package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.customer.CheckingCredit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decides on credit. */
@RestController
@Tag(name = "Credit")
class CreditController {

    private static final Logger LOG = LoggerFactory.getLogger(CreditController.class);

    private final CheckingCredit checking;

    CreditController(CheckingCredit checking) {
        this.checking = checking;
    }

    @GetMapping("/erp/v1/customers/{customer}/credit")
    @Operation(summary = "Whether a partner may order on account; 404 where the ERP does not know the partner")
    CreditResponse credit(
            @PathVariable String customer,
            @RequestParam @Parameter(schema = @Schema(type = "string", maxLength = 64)) String orderId) {
        var order = PathIdentifiers.order(orderId);
        var decision = checking.check(PathIdentifiers.customer(customer))
                .orElseThrow(() -> Refusals.notFound("The partner is no customer of the ERP."));
        LOG.info("Credit of {} for {}: {}", customer, order, decision);
        return CreditResponse.of(customer, decision);
    }
}
