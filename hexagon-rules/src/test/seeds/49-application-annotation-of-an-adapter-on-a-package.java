// 49 application: annotation of an adapter on a package
// nothing
// --- application/shop/application/billing/package-info.java
@Transactional
package shop.application.billing;

import shop.persistence.Transactional;
