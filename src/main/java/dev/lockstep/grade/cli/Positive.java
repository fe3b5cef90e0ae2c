package dev.lockstep.grade.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers that have to be more than nothing. */
final class Positive {

  private Positive() {}

  /** A whole number. */
  static final class Whole implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
      if (number < 1) {
        throw new TypeConversionException("'" + text + "' is no whole number from 1 up");
      }
      return number;
    }
  }

  /** A factor. */
  static final class Factor implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
      double number = text.matches("\\d{0,6}\\.?\\d{1,6}") ? Double.parseDouble(text) : 0;
      if (number <= 0) {
        throw new TypeConversionException("'" + text + "' is no number above 0, such as 0.5 or 3");
      }
      return number;
    }
  }
}
