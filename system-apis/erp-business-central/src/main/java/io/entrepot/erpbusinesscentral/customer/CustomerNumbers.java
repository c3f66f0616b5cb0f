package io.entrepot.erpbusinesscentral.customer;

import io.entrepot.canonical.order.ConsumerId;
import java.util.Optional;

/** Which partner is which customer of the ERP. */
public interface CustomerNumbers {

    Optional<CustomerNumber> of(ConsumerId partner);
}
