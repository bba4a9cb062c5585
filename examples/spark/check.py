"""Answers requests on a Spark cluster: a file of lines in, a folder of parts out, in the order of the lines.

The parts put together (`cat part-*`) are byte for byte what one `bauyr check --lines` writes. No answer depends on
the lines before it, so a task that is lost with its worker is simply done again elsewhere.
"""

import argparse
import shlex

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("requests")
    parser.add_argument("reports", help="a folder that is not there yet")
    parser.add_argument("--bauyr", default="bauyr", help="the command, at the same place on every worker")
    parser.add_argument("--parts", type=int, default=200, help="pieces of work; several for each core")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("bauyr").getOrCreate()
    lines = spark.sparkContext.textFile(options.requests, minPartitions=options.parts)
    # A command that ends with an error fails its task instead of passing for done.
    reports = lines.pipe(f"{shlex.quote(options.bauyr)} check --lines", checkCode=True)
    reports.saveAsTextFile(options.reports)
    spark.stop()


if __name__ == "__main__":
    main()
