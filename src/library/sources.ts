/** The standard-library modules that are written in Python, by their full names. Adding one is adding two lines. */
import future from './python/__future__.py';
import astUnparseNative from './python/_ast_unparse.py';
import asyncioNative from './python/_asyncio.py';
import collectionsAbc from './python/_collections_abc.py';
import contextvarsNative from './python/_contextvars.py';
import csvNative from './python/_csv.py';
import doctestRun from './python/_doctest_run.py';
import inspectSignatureNative from './python/_inspect_signature.py';
import inspectSourceNative from './python/_inspect_source.py';
import pickleNative from './python/_pickle.py';
import strptime from './python/_strptime.py';
import weakrefset from './python/_weakrefset.py';
import abc from './python/abc.py';
import argparse from './python/argparse.py';
import array from './python/array.py';
import ast from './python/ast.py';
import asyncio from './python/asyncio/__init__.py';
import asyncioBaseEvents from './python/asyncio/base_events.py';
import asyncioCoroutines from './python/asyncio/coroutines.py';
import asyncioEvents from './python/asyncio/events.py';
import asyncioExceptions from './python/asyncio/exceptions.py';
import asyncioFutures from './python/asyncio/futures.py';
import asyncioLocks from './python/asyncio/locks.py';
import asyncioQueues from './python/asyncio/queues.py';
import asyncioRunners from './python/asyncio/runners.py';
import asyncioStreams from './python/asyncio/streams.py';
import asyncioSubprocess from './python/asyncio/subprocess.py';
import asyncioTaskgroups from './python/asyncio/taskgroups.py';
import asyncioTasks from './python/asyncio/tasks.py';
import asyncioThreads from './python/asyncio/threads.py';
import asyncioTimeouts from './python/asyncio/timeouts.py';
import base64 from './python/base64.py';
import bisect from './python/bisect.py';
import calendar from './python/calendar.py';
import cmd from './python/cmd.py';
import codecs from './python/codecs.py';
import collections from './python/collections/__init__.py';
import collectionsAbcNames from './python/collections/abc.py';
import colorsys from './python/colorsys.py';
import configparser from './python/configparser.py';
import contextlib from './python/contextlib.py';
import contextvars from './python/contextvars.py';
import copy from './python/copy.py';
import copyreg from './python/copyreg.py';
import csv from './python/csv.py';
import dataclasses from './python/dataclasses.py';
import datetime from './python/datetime.py';
import decimal from './python/decimal.py';
import difflib from './python/difflib.py';
import doctest from './python/doctest.py';
import encodings from './python/encodings/__init__.py';
import enumModule from './python/enum.py';
import errno from './python/errno.py';
import fnmatch from './python/fnmatch.py';
import fractions from './python/fractions.py';
import functools from './python/functools.py';
import getopt from './python/getopt.py';
import getpass from './python/getpass.py';
import glob from './python/glob.py';
import graphlib from './python/graphlib.py';
import hashlib from './python/hashlib.py';
import heapq from './python/heapq.py';
import hmac from './python/hmac.py';
import html from './python/html/__init__.py';
import htmlEntities from './python/html/entities.py';
import importlib from './python/importlib/__init__.py';
import inspect from './python/inspect.py';
import io from './python/io.py';
import ipaddress from './python/ipaddress.py';
import json from './python/json/__init__.py';
import jsonDecoder from './python/json/decoder.py';
import jsonEncoder from './python/json/encoder.py';
import keyword from './python/keyword.py';
import locale from './python/locale.py';
import logging from './python/logging/__init__.py';
import loggingHandlers from './python/logging/handlers.py';
import numbers from './python/numbers.py';
import operator from './python/operator.py';
import os from './python/os.py';
import pathlib from './python/pathlib.py';
import pickle from './python/pickle.py';
import platform from './python/platform.py';
import posixpath from './python/posixpath.py';
import pprint from './python/pprint.py';
import queue from './python/queue.py';
import random from './python/random.py';
import re from './python/re.py';
import reprlib from './python/reprlib.py';
import sched from './python/sched.py';
import secrets from './python/secrets.py';
import shlex from './python/shlex.py';
import shutil from './python/shutil.py';
import stat from './python/stat.py';
import statistics from './python/statistics.py';
import string from './python/string.py';
import struct from './python/struct.py';
import tempfile from './python/tempfile.py';
import textwrap from './python/textwrap.py';
import threading from './python/threading.py';
import time from './python/time.py';
import timeit from './python/timeit.py';
import traceback from './python/traceback.py';
import types from './python/types.py';
import typing from './python/typing.py';
import unittest from './python/unittest/__init__.py';
import unittestLog from './python/unittest/_log.py';
import unittestAsyncCase from './python/unittest/async_case.py';
import unittestCase from './python/unittest/case.py';
import unittestLoader from './python/unittest/loader.py';
import unittestMain from './python/unittest/main.py';
import unittestMock from './python/unittest/mock.py';
import unittestResult from './python/unittest/result.py';
import unittestRunner from './python/unittest/runner.py';
import unittestSuite from './python/unittest/suite.py';
import unittestUtil from './python/unittest/util.py';
import urllib from './python/urllib/__init__.py';
import urllibParse from './python/urllib/parse.py';
import uuid from './python/uuid.py';
import warnings from './python/warnings.py';
import weakref from './python/weakref.py';

export interface PythonModule {
  readonly text: string;
  readonly isPackage: boolean;
  /** CPython has it in C: its frames are in no traceback. */
  readonly isNative: boolean;
}

const module = (text: string): PythonModule => ({ text, isPackage: false, isNative: false });
const folder = (text: string): PythonModule => ({ text, isPackage: true, isNative: false });
const native = (text: string): PythonModule => ({ text, isPackage: false, isNative: true });

export const PYTHON_MODULES: ReadonlyMap<string, PythonModule> = new Map(
  Object.entries({
    __future__: module(future),
    codecs: module(codecs),
    encodings: folder(encodings),
    copy: module(copy),
    _strptime: module(strptime),
    time: native(time),
    datetime: native(datetime),
    os: module(os),
    posixpath: module(posixpath),
    stat: module(stat),
    json: folder(json),
    'json.decoder': module(jsonDecoder),
    'json.encoder': module(jsonEncoder),
    keyword: module(keyword),
    re: module(re),
    traceback: module(traceback),
    string: module(string),
    textwrap: module(textwrap),
    struct: native(struct),
    base64: module(base64),
    io: module(io),
    types: module(types),
    copyreg: module(copyreg),
    warnings: module(warnings),
    weakref: module(weakref),
    _weakrefset: module(weakrefset),
    abc: module(abc),
    bisect: module(bisect),
    collections: folder(collections),
    _collections_abc: module(collectionsAbc),
    'collections.abc': module(collectionsAbcNames),
    functools: module(functools),
    heapq: module(heapq),
    operator: module(operator),
    reprlib: module(reprlib),
    typing: module(typing),
    contextlib: module(contextlib),
    dataclasses: module(dataclasses),
    enum: module(enumModule),
    hashlib: module(hashlib),
    random: module(random),
    pprint: module(pprint),
    numbers: module(numbers),
    fractions: module(fractions),
    statistics: module(statistics),
    decimal: module(decimal),
    _contextvars: native(contextvarsNative),
    contextvars: module(contextvars),
    _asyncio: native(asyncioNative),
    asyncio: folder(asyncio),
    'asyncio.base_events': module(asyncioBaseEvents),
    'asyncio.coroutines': module(asyncioCoroutines),
    'asyncio.events': module(asyncioEvents),
    'asyncio.exceptions': module(asyncioExceptions),
    'asyncio.futures': module(asyncioFutures),
    'asyncio.locks': module(asyncioLocks),
    'asyncio.queues': module(asyncioQueues),
    'asyncio.runners': module(asyncioRunners),
    'asyncio.streams': module(asyncioStreams),
    'asyncio.subprocess': module(asyncioSubprocess),
    'asyncio.taskgroups': module(asyncioTaskgroups),
    'asyncio.tasks': module(asyncioTasks),
    'asyncio.threads': module(asyncioThreads),
    'asyncio.timeouts': module(asyncioTimeouts),
    inspect: module(inspect),
    _inspect_source: module(inspectSourceNative),
    _inspect_signature: module(inspectSignatureNative),
    difflib: module(difflib),
    fnmatch: module(fnmatch),
    unittest: folder(unittest),
    'unittest._log': module(unittestLog),
    'unittest.async_case': module(unittestAsyncCase),
    'unittest.case': module(unittestCase),
    'unittest.loader': module(unittestLoader),
    'unittest.main': module(unittestMain),
    'unittest.result': module(unittestResult),
    'unittest.runner': module(unittestRunner),
    'unittest.suite': module(unittestSuite),
    'unittest.util': module(unittestUtil),
    'unittest.mock': module(unittestMock),
    timeit: module(timeit),
    _doctest_run: module(doctestRun),
    doctest: module(doctest),
    importlib: folder(importlib),
    array: module(array),
    logging: folder(logging),
    'logging.handlers': module(loggingHandlers),
    csv: module(csv),
    _csv: native(csvNative),
    pathlib: module(pathlib),
    glob: module(glob),
    shutil: module(shutil),
    tempfile: module(tempfile),
    argparse: module(argparse),
    queue: module(queue),
    threading: module(threading),
    secrets: module(secrets),
    getpass: module(getpass),
    graphlib: module(graphlib),
    sched: module(sched),
    colorsys: module(colorsys),
    shlex: module(shlex),
    cmd: module(cmd),
    platform: module(platform),
    locale: module(locale),
    calendar: module(calendar),
    uuid: module(uuid),
    html: folder(html),
    'html.entities': module(htmlEntities),
    urllib: folder(urllib),
    'urllib.parse': module(urllibParse),
    pickle: module(pickle),
    _pickle: native(pickleNative),
    ast: module(ast),
    _ast_unparse: module(astUnparseNative),
    errno: module(errno),
    hmac: module(hmac),
    getopt: module(getopt),
    ipaddress: module(ipaddress),
    configparser: module(configparser),
  }),
);
