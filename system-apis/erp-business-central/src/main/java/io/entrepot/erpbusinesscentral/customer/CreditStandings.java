package io.entrepot.erpbusinesscentral.customer;

/** The customers' accounts in the ERP. */
public interface CreditStandings {

    CreditStanding of(CustomerNumber customer);
}
