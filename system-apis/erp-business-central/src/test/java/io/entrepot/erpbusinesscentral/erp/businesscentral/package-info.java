/** Tests of the client against a stub, and of the mapping. */
@NullMarked
package io.entrepot.erpbusinesscentral.erp.businesscentral;

import org.jspecify.annotations.NullMarked;
