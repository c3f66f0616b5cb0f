/** Who buys, under which number the ERP knows them, and whether they have credit. */
@NullMarked
package io.entrepot.erpbusinesscentral.customer;

import org.jspecify.annotations.NullMarked;
