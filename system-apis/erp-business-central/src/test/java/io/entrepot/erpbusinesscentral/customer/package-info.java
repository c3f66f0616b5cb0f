/** Tests of credit. */
@NullMarked
package io.entrepot.erpbusinesscentral.customer;

import org.jspecify.annotations.NullMarked;
