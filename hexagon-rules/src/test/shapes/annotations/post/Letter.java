package post;

import org.jmolecules.architecture.hexagonal.Application;

@Application
public record Letter(String text) {}
