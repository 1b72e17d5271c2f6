"""Extracts articles with kaoju on Apache Spark, by spark-submit; see README.md. Every step overwrites what an earlier run left.
  articles ─► one of each id ─► kaoju, a process a core ─► _staging ─► TABLE/month=2021-08/*.parquet ─► kaoju-store.json"""

import argparse
import json
import shlex
import subprocess
from pathlib import Path

from pyspark.sql import SparkSession, Window, functions as F

FIELDS = ["id", "title", "author", "published", "categories", "text", "html"]


def read_articles(spark, path, kind):
    """Lines of JSON, each with its id and its number among those of the same id."""
    if kind == "json":
        lines = spark.read.text(path).where(F.col("value").rlike(r"[^\s\p{Z}\x{FEFF}]")).select(F.get_json_object("value", "$.id").alias("id"), "value")
        lines = lines.withColumnRenamed("value", "line")  # As they stand: what is no article, kaoju says; blank lines it does not answer.
    else:
        files = F.input_file_name().alias("id"), F.col("value").alias("text")
        articles = spark.read.text(path, wholetext=True).select(*files) if kind == "text" else spark.read.parquet(path)
        if "id" not in articles.columns or not {"text", "html"} & set(articles.columns):
            raise SystemExit(f"Unexpected columns {articles.columns}, expected id, and text or html; at will {', '.join(FIELDS[1:5])}")
        texts = {name: F.col(name) if name == "categories" else F.col(name).cast("string") for name in FIELDS if name in articles.columns}
        lines = articles.select(texts["id"].alias("id"), F.to_json(F.struct(*[text.alias(name) for name, text in texts.items()])).alias("line"))
    # Which of two articles with one id is kept must not depend on which task comes first.
    return lines.withColumn("nth", F.row_number().over(Window.partitionBy(F.coalesce("id", "line")).orderBy("line")))


def describe_lines(tables):
    """Spark's type of the lines that kaoju answers with."""
    columns = {table: ",".join(f"`{one['name']}`:{one['spark']}" for one in ones) for table, ones in tables.items()}
    return ",".join(f"{table} ARRAY<STRUCT<{ones}>>" for table, ones in columns.items())


def write_file(spark, path, text):
    """A file beside the tables, on whatever file system they are; None deletes it, or a folder."""
    hadoop = spark._jvm.org.apache.hadoop.fs.Path(path)
    files = hadoop.getFileSystem(spark._jsc.hadoopConfiguration())
    files.delete(hadoop, True)
    if text is not None:
        stream = files.create(hadoop)
        stream.write(bytearray(text.encode()))
        stream.close()


def main():
    parser = argparse.ArgumentParser(description="Extracts articles with kaoju on Apache Spark.")
    parser.add_argument("articles", help="table or folder of articles, on any file system that Spark reads")
    parser.add_argument("store", help="folder of the store; its tables are replaced")
    parser.add_argument("--format", choices=["parquet", "json", "text"], default="parquet")
    parser.add_argument("--kaoju", default="kaoju", help="the command, e.g. 'node kaoju/dist/src/cli/main.js'")
    parser.add_argument("--options", default="--tokenizer builtin", help="what it is given: --rules, --time-zone, --tokenizer")
    parser.add_argument("--partitions", type=int, help="tasks; by default four a core")
    parser.add_argument("--seconds", type=float, default=600, help="how long one article may take")
    args = parser.parse_args()
    spark = SparkSession.builder.appName("kaoju").getOrCreate()
    spark.sparkContext.addPyFile(str(Path(__file__).with_name("kaoju_worker.py")))
    tasks = str(args.partitions or 4 * spark.sparkContext.defaultParallelism)
    # Tasks are counted, not measured: text is small beside the work it makes. Days before 1582 are of the same calendar as ours.
    settings = {"adaptive.coalescePartitions.enabled": "false", "shuffle.partitions": tasks, "parquet.datetimeRebaseModeInWrite": "CORRECTED"}
    for name, value in settings.items():
        spark.conf.set(f"spark.sql.{name}", value)

    kaoju, options, seconds = shlex.split(args.kaoju), shlex.split(args.options), args.seconds
    manifest = subprocess.run([*kaoju, "query", "--schema", *options], stdout=subprocess.PIPE, check=True).stdout.decode()
    tables, order = json.loads(manifest)["tables"], json.loads(manifest)["order"]
    command = [*kaoju, "extract", "--input", "ndjson", "--format", "ndjson", "--tables", *options, "-"]

    def extract(rows):
        import kaoju_worker
        return kaoju_worker.extract(rows, command, seconds)

    store, staging = args.store.rstrip("/"), f"{args.store.rstrip('/')}/_staging"
    write_file(spark, f"{store}/kaoju-store.json", None)
    answers = read_articles(spark, args.articles, args.format).rdd.mapPartitions(extract).map(lambda line: (line,))
    rows = F.from_json("line", describe_lines(tables), {"mode": "FAILFAST"}).alias("rows")
    spark.createDataFrame(answers, "line STRING").select(rows).select("rows.*").write.mode("overwrite").parquet(staging)
    for table in tables:
        own = spark.read.parquet(staging).select(F.explode(table).alias("row")).select("row.*").sortWithinPartitions("month", *order[table])
        own.write.mode("overwrite").partitionBy("month").option("compression", "zstd").parquet(f"{store}/{table}")
    write_file(spark, staging, None)
    write_file(spark, f"{store}/kaoju-store.json", manifest)  # Last: a folder without it is no store yet.
    spark.stop()


main()
