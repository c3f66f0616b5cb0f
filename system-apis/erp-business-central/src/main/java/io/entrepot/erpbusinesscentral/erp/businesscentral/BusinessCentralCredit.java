package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.erpbusinesscentral.customer.CreditStanding;
import io.entrepot.erpbusinesscentral.customer.CreditStandings;
import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Customer;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.PermanentBackendException;

/** Reads a customer's account; any kind of block counts, as shipping here always invoices. */
final class BusinessCentralCredit implements CreditStandings {

    private static final int NOT_FOUND = 404;

    private final CompanyCalls company;

    BusinessCentralCredit(CompanyCalls company) {
        this.company = company;
    }

    @Override
    public CreditStanding of(CustomerNumber customer) {
        return company.call(CallClass.FULFILMENT, (api, id) -> api.customers(id, customer.value())).value().stream()
                .findFirst()
                .map(BusinessCentralCredit::standing)
                .orElseThrow(() -> new PermanentBackendException(
                        VendorFaults.BACKEND, NOT_FOUND, "there is no customer " + customer, null));
    }

    /** The whole balance where the company tells it, as what is merely due leaves out open invoices. */
    static CreditStanding standing(Customer customer) {
        var detail = customer.customerFinancialDetail();
        var balance = detail == null ? customer.balanceDue() : detail.balance().max(customer.balanceDue());
        return new CreditStanding(!OData.unescaped(customer.blocked()).isEmpty(), customer.creditLimit(), balance);
    }
}
