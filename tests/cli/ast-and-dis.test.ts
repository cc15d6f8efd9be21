/** The commands that show how a program is read: `ast` and `dis`. */
import { afterEach, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** Runs a command line; what it wrote, and its status. */
async function written(...argv: string[]): Promise<{ output: string; errors: string; status: number }> {
  const texts = { output: '', errors: '' };
  const into = (stream: keyof typeof texts) => (text: unknown) => {
    texts[stream] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(into('output'));
  vi.spyOn(process.stderr, 'write').mockImplementation(into('errors'));
  const status = await main(argv);
  return { ...texts, status };
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('prints the tree as ast.dump with one blank a level', async () => {
  expect(await written('ast', '-c', 'x = [1, y]')).toEqual({
    output: `Module(
 body=[
  Assign(
   targets=[
    Name(id='x', ctx=Store())],
   value=List(
    elts=[
     Constant(value=1),
     Name(id='y', ctx=Load())],
    ctx=Load()))])
`,
    errors: '',
    status: 0,
  });
});

it('prints the code as dis, with the code inside it', async () => {
  expect(await written('dis', '-c', 'def f(x): return x')).toEqual({
    output: `  0           RESUME                   0

  1           LOAD_CONST               0 (<code object f, file "<string>", line 1>)
              MAKE_FUNCTION
              STORE_NAME               0 (f)
              RETURN_CONST             1 (None)

Disassembly of <code object f, file "<string>", line 1>:
  1           RESUME                   0
              LOAD_FAST                0 (x)
              RETURN_VALUE
`,
    errors: '',
    status: 0,
  });
});

it.each(['ast', 'dis'])('%s says what is wrong with a program as CPython does', async (command) => {
  expect(await written(command, '-c', 'x = (1')).toEqual({
    output: '',
    errors: `  File "<string>", line 1
    x = (1
        ^
SyntaxError: '(' was never closed
`,
    status: 1,
  });
});

it('finds in dis what only the compiler finds', async () => {
  expect(await written('dis', '-c', 'break')).toMatchObject({
    errors: expect.stringContaining("SyntaxError: 'break' outside loop"),
    status: 1,
  });
});

it('asks for a program', async () => {
  expect(await written('dis')).toMatchObject({ status: 2 });
});
