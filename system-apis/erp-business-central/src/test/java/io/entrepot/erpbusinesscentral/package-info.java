/** Tests of the whole service. */
@NullMarked
package io.entrepot.erpbusinesscentral;

import org.jspecify.annotations.NullMarked;
