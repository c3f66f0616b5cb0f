/** What could not be understood anywhere in the platform, and what people do about it. */
@NullMarked
package io.entrepot.servicedesk.cases;

import org.jspecify.annotations.NullMarked;
