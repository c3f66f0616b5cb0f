/** The system API of the ERP: its dialect inside, the erp contract outside. */
@NullMarked
package io.entrepot.erpbusinesscentral;

import org.jspecify.annotations.NullMarked;
