package io.sallyport.rest.request;

import io.sallyport.domain.shared.Violations;
import io.sallyport.http.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Checks the constraints (Jakarta Validation) of request records, without any expression language.
 */
final class Constraints {
  private static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .addValueExtractor(new PatchValueExtractor())
          .buildValidatorFactory()
          .getValidator();

  private Constraints() {}

  /**
   * Notes every constraint that a request breaks.
   *
   * @param unfit members of which that has been said already
   */
  static void check(Record request, Set<String> unfit, Violations violations) {
    for (ConstraintViolation<Record> broken : VALIDATOR.validate(request)) {
      List<Object> steps = steps(broken.getPropertyPath());
      if (!unfit.contains(steps.get(0).toString())) {
        boolean missing =
            broken.getConstraintDescriptor().getAnnotation().annotationType() == NotNull.class;
        violations.add(
            FieldError.pointer(steps.toArray()),
            missing ? "required" : "too_many",
            missing ? "This is needed, and must not be null." : broken.getMessage() + ".");
      }
    }
  }

  private static List<Object> steps(Path path) {
    List<Object> steps = new ArrayList<>();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        steps.add(node.getIndex());
      } else {
        steps.add(Member.name(node.getName()));
      }
    }
    return steps;
  }
}
