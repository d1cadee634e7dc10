package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.shared.Secret;
import java.net.URI;
import java.util.Map;

/**
 * Where traces are sent.
 *
 * @param endpoint the address of the collector, without the path of a signal
 * @param headers sent with each export, by name
 * @param resource what is said of this process, by name
 * @param sampler which requests are traced, by the name that OpenTelemetry gives it
 * @param ratio for a sampler that takes one: 0 for none, 1 for all
 */
public record TracingConfiguration(
    URI endpoint,
    Map<String, Secret> headers,
    String serviceName,
    Map<String, String> resource,
    String sampler,
    double ratio) {}
